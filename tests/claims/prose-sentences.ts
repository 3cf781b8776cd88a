/** A sentence (or two), and the claims that a careful reader takes from it, in the short form of `shortForm`. */
export type ReadSentence = readonly [text: string, claims: readonly string[]];

/** Written before the reader, and used while it was made. */
export const SENTENCES: readonly ReadSentence[] = [
  [
    "Russia's trade with Japan fell 24% to $16.4 billion in 2016.",
    ["growth RUS>JPN 2016 fell: 24%", "value RUS>JPN 2016: $16.4 billion"],
  ],
  ["In 2018, Japan was Russia's 10th trading partner.", ["rank RUS>JPN 2018: 10th"]],
  ["Trade between Russia and Japan was up 28.6% in 2018.", ["growth RUS>JPN 2018 rose: 28.6%"]],
  ["Russian exports to Japan amounted to US$12.5bn in 2018.", ["value export RUS>JPN 2018: US$12.5bn"]],
  [
    "Japan accounted for about 4 per cent of Russia's foreign trade in 2013.",
    ["share RUS>JPN 2013: about 4 per cent"],
  ],
  [
    "Bilateral trade between Japan and Russia rose from $16 billion in 2016 to $21.3 billion in 2018.",
    ["value JPN>RUS 2016: $16 billion", "value JPN>RUS 2018: $21.3 billion"],
  ],
  [
    "Japan ranked third among Russia's Asian trading partners in 2018.",
    ["rank RUS>JPN 2018 group=asian: third"],
  ],
  [
    "South Korea was Russia's second largest Asian partner for the second year in a row in 2018.",
    ["rank RUS>KOR 2018 group=asian row=2: second"],
  ],
  [
    "By 2018 Russia's trade with Japan had not recovered to its 2013 level.",
    ["value RUS>JPN 2018 since=2013 not-restored"],
  ],
  ["Russia's trade with China exceeded its 2013 level in 2018.", ["value RUS>CHN 2018 since=2013 exceeded"]],
  [
    "Between 2013 and 2018, Russia's turnover with Japan shrank by more than a third.",
    ["growth RUS>JPN 2018 since=2013 fell: more than a third"],
  ],
  [
    "Germany imported goods worth €35.2 billion from Russia in 2017.",
    ["value import DEU>RUS 2017: €35.2 billion"],
  ],
  [
    "According to Russian customs statistics, trade with Japan reached $21.27 billion in 2018.",
    ["value RUS>JPN 2018 books=RUS: $21.27 billion"],
  ],
  [
    "China's exports to Vietnam grew by 16.4 percent in 2019.",
    ["growth export CHN>VNM 2019 rose: 16.4 percent"],
  ],
  [
    "Russia ran a surplus of $3.7 billion in its trade with Japan in 2018.",
    ["balance RUS>JPN 2018: $3.7 billion"],
  ],
  ["Japan's deficit with Russia widened to $8.3 billion in 2018.", ["balance JPN>RUS 2018: -$8.3 billion"]],
  [
    "The share of Japan in Russian trade declined to 3% in 2018 from 4% in 2013.",
    ["share RUS>JPN 2018: 3%", "share RUS>JPN 2013: 4%"],
  ],
  [
    "Turnover between Russia and Turkey grew 13.7% in 2017 and 16.5% in 2018.",
    ["growth RUS>TUR 2017 rose: 13.7%", "growth RUS>TUR 2018 rose: 16.5%"],
  ],
  [
    "Poland overtook Japan to become Russia's ninth-largest trading partner in 2018.",
    ["rank RUS>POL 2018: ninth"],
  ],
  [
    "Trade between Russia and South Korea totaled between $24 billion and $25 billion in 2018.",
    ["value RUS>KOR 2018: between $24 billion and $25 billion"],
  ],
  [
    "India's imports from China, at more than $70 billion in 2018, were at their highest since 2010.",
    ["value import IND>CHN 2018 over=2010-2018 highest: more than $70 billion"],
  ],
  ["There was a 30.7% drop in Russia's trade with Japan in 2015.", ["growth RUS>JPN 2015 fell: 30.7%"]],
  ["Growth of Russia's trade with Japan was 14.5% in 2017.", ["growth RUS>JPN 2017: 14.5%"]],
  [
    "Russia-Japan trade hit its lowest point of 2013-2018 in 2016, at around $16 billion.",
    ["value RUS>JPN 2016 over=2013-2018 lowest: around $16 billion"],
  ],
  [
    "In 2017 Japan bought goods worth $13.9 billion from Russia and sold it goods worth $6 billion.",
    ["value import JPN>RUS 2017: $13.9 billion", "value export JPN>RUS 2017: $6 billion"],
  ],
  ["Two-thirds of Japan's imports from Russia in 2018 were mineral fuels.", []],
  ["The two leaders met for the 25th time in January 2019.", []],
  [
    "In 2016 Russia and Japan signed about 20 agreements worth $1.3 billion.",
    ["count 2016: about 20", "amount 2016: $1.3 billion"],
  ],
  ["More than 170 projects had been agreed by January 2019.", ["count 2019-01: More than 170"]],
  ["JBIC granted a loan of €200 million to Yamal LNG in December 2016.", ["amount 2016-12: €200 million"]],
  ["The talks took place in Tokyo on 15 December 2016 and lasted three hours.", []],
  ["Japan is the 4th biggest Asian partner of Russia.", []],
  ["Trade collapsed after 2014.", []],
  ["Exports to Japan rose by $2 billion in 2018.", []],
  [
    "Russia's trade with Japan was $18.4 billion in 2017. It grew by 16.1% in 2018.",
    ["value RUS>JPN 2017: $18.4 billion", "growth RUS>JPN 2018 rose: 16.1%"],
  ],
  [
    "Turkish exports to Russia tumbled 40 per cent in 2016, while imports fell by 26 per cent.",
    ["growth export TUR>RUS 2016 fell: 40 per cent", "growth import TUR>RUS 2016 fell: 26 per cent"],
  ],
  [
    "Kazakhstan's trade with Russia amounted to $17.9bn in 2018 (up 6.1%).",
    ["value KAZ>RUS 2018: $17.9bn", "growth KAZ>RUS 2018 rose: 6.1%"],
  ],
  [
    "At $108.2 billion, China was Russia's largest trading partner in 2018.",
    ["value RUS>CHN 2018: $108.2 billion", "rank RUS>CHN 2018: 1st"],
  ],
  [
    "French imports from the United States were no less than $40 billion in 2017.",
    ["value import FRA>USA 2017: no less than $40 billion"],
  ],
  [
    "Japanese-Russian trade decreased to less than $17 billion in 2016.",
    ["value JPN>RUS 2016: less than $17 billion"],
  ],
  [
    "Japan's place among Russia's partners slipped from 7th in 2013 to 10th in 2018.",
    ["rank RUS>JPN 2013: 7th", "rank RUS>JPN 2018: 10th"],
  ],
  [
    "Trade turnover of Russia with Italy came to 22.7 billion dollars in 2018.",
    ["value RUS>ITA 2018: 22.7 billion dollars"],
  ],
  ["Brazil sold 26.8% of its exports to China in 2018.", ["share export BRA>CHN 2018: 26.8%"]],
  ["Russia's imports from Japan more than halved between 2013 and 2016.", []],
  ["In the first quarter of 2018 Russia's trade with Japan grew by 19%.", []],
  [
    "By 2018, Russia's exports to China had surpassed their 2013 level.",
    ["value export RUS>CHN 2018 since=2013 exceeded"],
  ],
];

/** Written after the reader worked on those above; what it did on them the first time stands in docs/methods.md. */
export const HELD_OUT: readonly ReadSentence[] = [
  [
    "Vietnamese exports to Japan came to $18.9 billion in 2018, a 12% increase.",
    ["value export VNM>JPN 2018: $18.9 billion", "growth export VNM>JPN 2018 rose: 12%"],
  ],
  ["In 2014 Germany was the third-largest supplier of Russia.", ["rank import RUS>DEU 2014: third"]],
  [
    "Commerce between India and Iran contracted by roughly a quarter in 2019.",
    ["growth IND>IRN 2019 fell: roughly a quarter"],
  ],
  [
    "Mexico's sales to the United States stood at $346.5 billion in 2018.",
    ["value export MEX>USA 2018: $346.5 billion"],
  ],
  ["Some 5% of Japan's imports came from Russia in 2013.", ["share import JPN>RUS 2013: Some 5%"]],
  [
    "The volume of trade between Russia and Ukraine dropped from $39.6 billion in 2013 to $15 billion in 2015.",
    ["value RUS>UKR 2013: $39.6 billion", "value RUS>UKR 2015: $15 billion"],
  ],
  [
    "Japanese customs data show that imports from Russia totalled $15.6 billion in 2018.",
    ["value import JPN>RUS 2018 books=JPN: $15.6 billion"],
  ],
  [
    "China remained Russia's first trading partner in 2018, with 15.8% of its turnover.",
    ["rank RUS>CHN 2018: first", "share RUS>CHN 2018: 15.8%"],
  ],
  ["Over 2013–2018, Russian trade with Turkey slid 21%.", ["growth RUS>TUR 2018 since=2013 fell: 21%"]],
  ["He was 52 when he became the third president in 2012.", []],
  [
    "Italy's trade surplus with France amounted to over $10 billion in 2017.",
    ["balance ITA>FRA 2017: over $10 billion"],
  ],
  [
    "Korea and Russia traded goods worth $24.8 billion in 2018, or 28.4% more than a year earlier.",
    ["value KOR>RUS 2018: $24.8 billion", "growth KOR>RUS 2018 rose: 28.4%"],
  ],
];

/** Written last, and not used to mend the reader: what it misses here stays missed. */
export const UNSEEN: readonly ReadSentence[] = [
  [
    "Thailand's exports to Singapore reached $9.3 billion in 2019.",
    ["value export THA>SGP 2019: $9.3 billion"],
  ],
  [
    "In 2015, Russian imports from Turkey slumped by nearly 40%.",
    ["growth import RUS>TUR 2015 fell: nearly 40%"],
  ],
  [
    "Kazakh trade with China climbed to $11.7 billion in 2018, up 11.4% on 2017.",
    ["value KAZ>CHN 2018: $11.7 billion", "growth KAZ>CHN 2018 rose: 11.4%"],
  ],
  ["The United States took 18% of Japan's exports in 2018.", ["share export JPN>USA 2018: 18%"]],
  ["South Korea was the fifth market for Japanese exports in 2016.", ["rank export JPN>KOR 2016: fifth"]],
  ["Russian-Chinese commerce passed the mark of $100 billion in 2018.", ["value RUS>CHN 2018: $100 billion"]],
  [
    "Exports from India to Nepal added up to $7.2 billion in 2018.",
    ["value export IND>NPL 2018: $7.2 billion"],
  ],
  [
    "Trade of Germany with Poland stood at 118 billion euros in 2018, against 110 billion euros in 2017.",
    ["value DEU>POL 2018: 118 billion euros", "value DEU>POL 2017: 110 billion euros"],
  ],
  ["The summit's 5th session was attended by 60 delegations in 2019.", []],
  [
    "With $5.1 billion, Spain's deficit with China in 2014 was the largest ever.",
    ["balance ESP>CHN 2014: -$5.1 billion"],
  ],
  [
    "Russia's trade with Japan has yet to return to its 2013 level, reaching only $21.3 billion in 2018.",
    ["value RUS>JPN 2018: $21.3 billion", "value RUS>JPN 2018 since=2013 not-restored"],
  ],
  ["Oil prices fell 47% in 2015.", []],
  [
    "Japan's exports to Russia plunged 44% between 2014 and 2015 and recovered by 20% in 2018.",
    ["growth export JPN>RUS 2015 fell: 44%", "growth export JPN>RUS 2018 rose: 20%"],
  ],
];

/** Written before the reader was looked at again; what it did on them the first time stands in docs/methods.md. */
export const SECOND_ROUND: readonly ReadSentence[] = [
  [
    "Two-way trade between India and Bangladesh hit a record $10.8 billion in 2019, up from $9.2 billion a year earlier.",
    ["value IND>BGD 2019: $10.8 billion", "value IND>BGD 2018: $9.2 billion"],
  ],
  [
    "Australian shipments to China were valued at US$103 billion in 2019, more than a third of the country's total exports.",
    ["value export AUS>CHN 2019: US$103 billion", "share export AUS>CHN 2019: more than a third"],
  ],
  [
    "In 2019 the Netherlands was Germany's second most important trading partner after China.",
    ["rank DEU>NLD 2019: second"],
  ],
  ["Imports from Ukraine into Poland jumped 21.3% in 2017.", ["growth import POL>UKR 2017 rose: 21.3%"]],
  [
    "Between 2010 and 2018 Ethiopia's imports from China doubled.",
    ["growth import ETH>CHN 2018 since=2010 rose: doubled"],
  ],
  [
    "By 2019, Vietnam had become the fourth-largest source of South Korean imports.",
    ["rank import KOR>VNM 2019: fourth"],
  ],
  [
    "Mongolia shipped 92.8 per cent of its exports to China in 2018.",
    ["share export MNG>CHN 2018: 92.8 per cent"],
  ],
  ["Brazil recorded a trade surplus of $29.2bn with China in 2018.", ["balance BRA>CHN 2018: $29.2bn"]],
  [
    "The US trade deficit with Mexico rose to $81.5 billion in 2018.",
    ["balance USA>MEX 2018: -$81.5 billion"],
  ],
  [
    "Egypt's trade with Italy stood at roughly $7.2 billion in 2018, according to Egyptian figures.",
    ["value EGY>ITA 2018 books=EGY: roughly $7.2 billion"],
  ],
  [
    "Total trade between Japan and Australia declined by 12.4% in 2015 and by a further 9% in 2016.",
    ["growth JPN>AUS 2015 fell: 12.4%", "growth JPN>AUS 2016 fell: 9%"],
  ],
  [
    "Chile's copper-heavy exports to Japan fell from $9.6 billion in 2011 to $6.2 billion in 2018.",
    ["value export CHL>JPN 2011: $9.6 billion", "value export CHL>JPN 2018: $6.2 billion"],
  ],
  [
    "With a 14.5% share, Russia was Finland's largest supplier in 2018.",
    ["share import FIN>RUS 2018: 14.5%", "rank import FIN>RUS 2018: 1st"],
  ],
  ["Since 2014, Lithuania's exports to Russia have contracted by about 20%.", []],
  [
    "China has been Kenya's top source of imports since 2015; in 2018 it supplied 21% of them.",
    ["share import KEN>CHN 2018: 21%"],
  ],
  [
    "Trade turnover between Belarus and Kazakhstan did not exceed $900 million in 2018.",
    ["value BLR>KAZ 2018: did not exceed $900 million"],
  ],
  [
    "Spain exported goods worth 10.4 billion euros to Morocco in 2018 and imported 6.9 billion euros' worth.",
    ["value export ESP>MAR 2018: 10.4 billion euros", "value import ESP>MAR 2018: 6.9 billion euros"],
  ],
  ["Pakistan's exports to Afghanistan have more than halved since 2011.", []],
  [
    "In 2017, Canada's merchandise trade with India was worth just under $8 billion.",
    ["value CAN>IND 2017: just under $8 billion"],
  ],
  ["Norway ranks seventh among Sweden's partners, according to a poll of 2,000 managers.", []],
  ["Indonesia's exports to Singapore grew at an annual rate of 4.1% from 2010 to 2018.", []],
  ["As recently as 2013 Argentina sent 21% of its exports to Brazil.", ["share export ARG>BRA 2013: 21%"]],
  [
    "The value of Turkish goods sold to Iraq dropped to $8.3 billion in 2018 from $9.1 billion the previous year.",
    ["value export TUR>IRQ 2018: $8.3 billion", "value export TUR>IRQ 2017: $9.1 billion"],
  ],
  [
    "Switzerland's 2018 imports from Germany came in at $78 billion.",
    ["value import CHE>DEU 2018: $78 billion"],
  ],
  ["Peru was the sixth-biggest buyer of Bolivian goods in 2016.", ["rank export BOL>PER 2016: sixth"]],
  [
    "Bilateral trade in goods of Israel and Jordan was a mere $136 million in 2016.",
    ["value ISR>JOR 2016: $136 million"],
  ],
  [
    "Malaysian statistics put imports from Japan at $15.8 billion in 2018.",
    ["value import MYS>JPN 2018 books=MYS: $15.8 billion"],
  ],
  ["The president promised in 2016 that trade with Vietnam would reach $10 billion by 2020.", []],
  [
    "A 25% tariff on steel took effect in March 2018, hitting $3 billion of Chinese exports to the United States.",
    [],
  ],
  [
    "Hungary's exports to Russia went down from $3.2 billion to $1.9 billion between 2013 and 2018.",
    ["value export HUN>RUS 2013: $3.2 billion", "value export HUN>RUS 2018: $1.9 billion"],
  ],
  [
    "Colombian-Venezuelan trade, which had peaked at $7.2 billion in 2008, was below $500 million in 2018.",
    ["value COL>VEN 2008: $7.2 billion", "value COL>VEN 2018: below $500 million"],
  ],
  [
    "Only 0.3 percent of Nigeria's imports came from Ghana in 2017.",
    ["share import NGA>GHA 2017: 0.3 percent"],
  ],
  ["Trade between the two Koreas was suspended in 2016.", []],
  [
    "In 2018 New Zealand's exports to Japan, worth NZ$3.5 billion, were up by 5%.",
    ["growth export NZL>JPN 2018 rose: 5%"],
  ],
  [
    "Sri Lanka bought $4.2 billion of goods from India in 2018, a rise of 2.6 per cent on the year.",
    ["value import LKA>IND 2018: $4.2 billion", "growth import LKA>IND 2018 rose: 2.6 per cent"],
  ],
  [
    "Portugal's trade with Angola, at $5.3 billion in 2014, fell by 38% in 2015 and never recovered.",
    ["value PRT>AGO 2014: $5.3 billion", "growth PRT>AGO 2015 fell: 38%"],
  ],
  [
    "Thai exports to Laos amounted to $4 billion in 2018; imports were $2.6 billion.",
    ["value export THA>LAO 2018: $4 billion", "value import THA>LAO 2018: $2.6 billion"],
  ],
  ["Qatar's share of Japanese imports slipped below 2% in 2019.", ["share import JPN>QAT 2019: below 2%"]],
  [
    "Uzbekistan’s exports to Russia increased 1.4 times in 2018.",
    ["growth export UZB>RUS 2018 rose: 1.4 times"],
  ],
  [
    "The trade balance of Cambodia with Thailand was minus $4.9 billion in 2018.",
    ["balance KHM>THA 2018: minus $4.9 billion"],
  ],
];

/** Written after the reader worked on the second round, and not used to mend it: what it misses here stays missed. */
export const FRESH: readonly ReadSentence[] = [
  [
    "Bangladesh's garment-driven exports to Germany topped $6 billion in 2019.",
    ["value export BGD>DEU 2019: $6 billion"],
  ],
  [
    "Trade flows between Iran and Iraq shrank to $6.1 billion in 2018, one quarter below the year before.",
    ["value IRN>IRQ 2018: $6.1 billion", "growth IRN>IRQ 2018 fell: one quarter"],
  ],
  ["Ecuador ranked ninth among Peru's suppliers in 2014.", ["rank import PER>ECU 2014: ninth"]],
  [
    "In 2017 the UK imported £39.4 billion of goods from the Netherlands.",
    ["value import GBR>NLD 2017: £39.4 billion"],
  ],
  [
    "Jordanian exports to Iraq, which had stood at $1.2 billion in 2013, were a third lower in 2017.",
    ["value export JOR>IRQ 2013: $1.2 billion"],
  ],
  [
    "Armenia's imports from Russia accounted for 26% of its total purchases in 2018.",
    ["share import ARM>RUS 2018: 26%"],
  ],
  [
    "From 2015 to 2019 Czech sales to Slovakia edged up by 6.2%.",
    ["growth export CZE>SVK 2019 since=2015 rose: 6.2%"],
  ],
  ["Myanmar's trade deficit with Thailand narrowed to $0.3bn in 2016.", ["balance MMR>THA 2016: -$0.3bn"]],
  ["Zambia's copper output rose 4% in 2018.", []],
  ["Two-way trade of Australia and Indonesia came to A$16.8 billion in 2018.", []],
  [
    "Morocco's sales to France tripled between 2000 and 2018.",
    ["growth export MAR>FRA 2018 since=2000 rose: tripled"],
  ],
  [
    "Japan took 9.4% of Chile's exports in 2018, making it the third-largest destination.",
    ["share export CHL>JPN 2018: 9.4%", "rank export CHL>JPN 2018: third"],
  ],
  ["The ministers hope to lift bilateral trade between Turkey and Ukraine to $10 billion by 2023.", []],
  ["Dutch goods worth $5.6 billion went to Ireland in 2018.", ["value export NLD>IRL 2018: $5.6 billion"]],
  [
    "In 2018, exports from Vietnam to the United States grew by 14.2% to $47.5 billion.",
    ["growth export VNM>USA 2018 rose: 14.2%", "value export VNM>USA 2018: $47.5 billion"],
  ],
  ["Saudi Arabia's exports to Egypt plummeted in 2016.", []],
  ["Commerce between Kenya and Uganda never exceeded $1.2 billion before 2018.", []],
  [
    "According to Greek statistics, imports from Bulgaria were up by 11 per cent in 2017, at €2.9 billion.",
    [
      "growth import GRC>BGR 2017 books=GRC rose: 11 per cent",
      "value import GRC>BGR 2017 books=GRC: €2.9 billion",
    ],
  ],
  [
    "Singapore sold $53.4 billion of goods to Hong Kong in 2018; it bought $4.6 billion.",
    ["value export SGP>HKG 2018: $53.4 billion", "value import SGP>HKG 2018: $4.6 billion"],
  ],
  [
    "Kuwait was the eighth-largest source of South Korean imports in 2019, with a share of 2.1%.",
    ["rank import KOR>KWT 2019: eighth", "share import KOR>KWT 2019: 2.1%"],
  ],
];
