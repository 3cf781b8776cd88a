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
    ["value import IND>CHN 2018 over=2011-2018 highest: more than $70 billion"],
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
    ["value JPN>RUS 2016 fell: less than $17 billion"],
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
  [
    "Russia's imports from Japan more than halved between 2013 and 2016.",
    ["growth import RUS>JPN 2016 since=2013 fell: more than half"],
  ],
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

/** Written third; not used at first, but since. */
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
  [
    "Russian-Chinese commerce passed the mark of $100 billion in 2018.",
    ["value RUS>CHN 2018 bound=more-than: $100 billion"],
  ],
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

/** Written after the reader worked on the second round; seen, and used since. */
export const FRESH: readonly ReadSentence[] = [
  [
    "Bangladesh's garment-driven exports to Germany topped $6 billion in 2019.",
    ["value export BGD>DEU 2019 bound=more-than: $6 billion"],
  ],
  [
    "Trade flows between Iran and Iraq shrank to $6.1 billion in 2018, one quarter below the year before.",
    ["value IRN>IRQ 2018 fell: $6.1 billion", "growth IRN>IRQ 2018 fell: one quarter"],
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
  ["Saudi Arabia's exports to Egypt plummeted in 2016.", ["growth export SAU>EGY 2016 fell"]],
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

/** Bounds, groups, plans and denials: written before the reader was mended for them; docs/methods.md has the first run. */
export const THIRD_ROUND: readonly ReadSentence[] = [
  [
    "China–Russia trade exceeded 100 billion dollars for the first time in 2018.",
    ["value CHN>RUS 2018 bound=more-than: 100 billion dollars"],
  ],
  [
    "Germany's exports to Poland topped €60 billion in 2018.",
    ["value export DEU>POL 2018 bound=more-than: €60 billion"],
  ],
  [
    "India's imports from Iraq surpassed $20 billion in 2018, making it the country's fourth-largest supplier.",
    ["value import IND>IRQ 2018 bound=more-than: $20 billion", "rank import IND>IRQ 2018: fourth"],
  ],
  [
    "In 2019 trade between Vietnam and South Korea fell short of $70 billion.",
    ["value VNM>KOR 2019 bound=less-than: $70 billion"],
  ],
  [
    "Japan ranked third in Asia among Russia's trading partners in 2018.",
    ["rank RUS>JPN 2018 group=asian: third"],
  ],
  [
    "Singapore was Indonesia's second-largest trading partner within ASEAN in 2017.",
    ["rank IDN>SGP 2017 group=asean: second"],
  ],
  [
    "Among EU members, Italy was Russia's third most important partner in 2018.",
    ["rank RUS>ITA 2018 group=eu: third"],
  ],
  [
    "In 2018 Japan was Australia's second-largest export market in APEC.",
    ["rank export AUS>JPN 2018 group=apec: second"],
  ],
  ["Argentina was Brazil's largest partner in Mercosur in 2018.", []],
  ["Ankara and Moscow plan to raise trade between Turkey and Russia to $100 billion by 2023.", []],
  ["Trade between India and Russia is expected to reach $30 billion by 2025.", []],
  ["Vietnam aims to lift its exports to Japan by 15% in 2020.", []],
  ["China's exports to the United States could fall by as much as 10% in 2019 if the tariffs stay.", []],
  [
    "Russia's trade with Japan fell in 2015; it was 21.3 billion dollars, a third lower than in 2014.",
    ["value RUS>JPN 2015: 21.3 billion dollars", "growth RUS>JPN 2015 fell: a third"],
  ],
  [
    "Russian exports to South Korea stood at $17.8 billion in 2018, against $12.3 billion a year earlier.",
    ["value export RUS>KOR 2018: $17.8 billion", "value export RUS>KOR 2017: $12.3 billion"],
  ],
  [
    "Trade between Russia and Turkey came to $22.1 billion in 2017 and $25.5 billion in 2018, the latter figure being the highest since 2014.",
    ["value RUS>TUR 2017: $22.1 billion", "value RUS>TUR 2018 over=2015-2018 highest: $25.5 billion"],
  ],
  [
    "Imports of Japan from Australia did not exceed $50 billion in 2016.",
    ["value import JPN>AUS 2016: did not exceed $50 billion"],
  ],
  [
    "Kazakhstan's exports to China did not reach $6 billion in 2017.",
    ["value export KAZ>CHN 2017 bound=less-than: $6 billion"],
  ],
  ["Trade between Pakistan and India has never exceeded $3 billion since 2010.", []],
  ["French exports to Germany did not grow by 5% in 2015, as had been reported.", []],
  [
    "Russia's turnover with China was well over $100 billion in 2018 and almost $111 billion in 2019.",
    ["value RUS>CHN 2018: well over $100 billion", "value RUS>CHN 2019: almost $111 billion"],
  ],
  [
    "Korea's trade deficit with Japan narrowed to some $19 billion in 2019.",
    ["balance KOR>JPN 2019 bound=about: -$19 billion"],
  ],
  [
    "The US deficit with China exceeded $400 billion in 2018.",
    ["balance USA>CHN 2018 bound=less-than: -$400 billion"],
  ],
  [
    "Spain's exports to Morocco rose by more than 6% in 2018, while imports from the kingdom grew at least 8%.",
    ["growth export ESP>MAR 2018 rose: more than 6%", "growth import ESP>MAR 2018 rose: at least 8%"],
  ],
  [
    "The two countries' trade would reach $50 billion by 2025 under the plan agreed by Vietnam and India.",
    [],
  ],
  [
    "China accounted for just under a fifth of Japan's total trade in 2015 and slightly more than 21% in 2018.",
    ["share JPN>CHN 2015: just under a fifth", "share JPN>CHN 2018: slightly more than 21%"],
  ],
  [
    "Bilateral trade between Egypt and China had climbed past $13 billion by 2018.",
    ["value EGY>CHN 2018 bound=more-than: $13 billion"],
  ],
  [
    "Polish sales to Ukraine, which totalled $5.2 billion in 2018, were up by nearly a tenth on the previous year.",
    ["value export POL>UKR 2018: $5.2 billion", "growth export POL>UKR 2018 rose: nearly a tenth"],
  ],
  [
    "Thailand bought $32 billion worth of goods from Japan in 2017, roughly 10% more than in 2016.",
    ["value import THA>JPN 2017: $32 billion", "growth import THA>JPN 2017 rose: roughly 10%"],
  ],
  [
    "In 2018, Japan was the fifth-largest source of imports for Russia and the seventh-largest market for its exports.",
    ["rank import RUS>JPN 2018: fifth", "rank export RUS>JPN 2018: seventh"],
  ],
  [
    "The Netherlands remained Russia's biggest trading partner in Europe in 2017.",
    ["rank RUS>NLD 2017 group=european: 1st"],
  ],
  ["Analysts forecast that Chinese imports from Brazil will rise by 8% in 2021.", []],
  [
    "Iran's exports to Turkey dropped to less than $2.5 billion in 2019 from over $6.9 billion in 2018.",
    ["value export IRN>TUR 2019: less than $2.5 billion", "value export IRN>TUR 2018: over $6.9 billion"],
  ],
  [
    "Russia's exports to Belarus amounted to no more than $13 billion in 2016.",
    ["value export RUS>BLR 2016: no more than $13 billion"],
  ],
  [
    "In 2014 Chinese exports to Vietnam hit $63.7 billion; they had been just $48.6 billion the year before.",
    ["value export CHN>VNM 2014: $63.7 billion", "value export CHN>VNM 2013: $48.6 billion"],
  ],
  [
    "South Africa is Zambia's largest source of imports. Its share was 30.1% in 2018.",
    ["share import ZMB>ZAF 2018: 30.1%"],
  ],
  [
    "According to Japan Customs, exports to Russia rose 21.5% in 2018 to 805 billion yen.",
    [
      "growth export JPN>RUS 2018 books=JPN rose: 21.5%",
      "value export JPN>RUS 2018 books=JPN: 805 billion yen",
    ],
  ],
  [
    "The governments agreed on a target of $15 billion for trade between Brazil and Russia in 2016; actual trade was $4.3 billion.",
    ["value BRA>RUS 2016: $4.3 billion"],
  ],
  ["If prices had not fallen, Russian exports to Italy would have exceeded $30 billion in 2015.", []],
  [
    "Trade between Germany and Russia peaked at €80 billion in 2012 and has not been back above €70 billion since 2013.",
    ["value DEU>RUS 2012: €80 billion"],
  ],
  [
    "Bangladesh imported between $12 billion and $14 billion of goods from China in 2016.",
    ["value import BGD>CHN 2016: between $12 billion and $14 billion"],
  ],
  [
    "At slightly below $12 billion, Malaysia's imports from Indonesia in 2018 were 4% higher than a year before.",
    ["value import MYS>IDN 2018: slightly below $12 billion", "growth import MYS>IDN 2018 rose: 4%"],
  ],
  [
    "Trade with Russia accounted for 1.4% of Japan's total in 2018, up from 1.3% in 2017.",
    ["share JPN>RUS 2018: 1.4%", "share JPN>RUS 2017: 1.3%"],
  ],
  [
    "Ukraine's imports from Russia halved in 2015 and sank by a further 31% in 2016.",
    ["growth import UKR>RUS 2015 fell: half", "growth import UKR>RUS 2016 fell: 31%"],
  ],
  [
    "Japan overtook Germany as China's second-largest partner in 2017, with trade worth upwards of $300 billion.",
    ["rank CHN>JPN 2017: second", "value CHN>JPN 2017: upwards of $300 billion"],
  ],
  ["Brazilian exports to Argentina will have fallen 15% in 2018, the ministry estimates.", []],
];

/** Written after the reader was mended for the third round; docs/methods.md has the first run. */
export const FOURTH_ROUND: readonly ReadSentence[] = [
  [
    "Trade between Mexico and Canada crossed the $40 billion mark in 2017.",
    ["value MEX>CAN 2017 bound=more-than: $40 billion"],
  ],
  [
    "Nigeria's sales to India, once its largest African supplier, sank below $10 billion in 2016.",
    ["value export NGA>IND 2016: below $10 billion"],
  ],
  [
    "In 2018, Japanese exports to Thailand stood at a little over $32 billion, 3.5% more than in 2017.",
    ["value export JPN>THA 2018: a little over $32 billion", "growth export JPN>THA 2018 rose: 3.5%"],
  ],
  [
    "South Korea's imports from Russia were worth at least $17 billion in 2018, 43% up on 2017 and far above the 2016 figure.",
    [
      "value import KOR>RUS 2018: at least $17 billion",
      "growth import KOR>RUS 2018 rose: 43%",
      "value import KOR>RUS 2018 since=2016 exceeded",
    ],
  ],
  [
    "Turkey was Egypt's fourth-largest trading partner among European countries in 2015.",
    ["rank EGY>TUR 2015 group=european: fourth"],
  ],
  [
    "Within APEC, Mexico came fifth among China's suppliers in 2019.",
    ["rank import CHN>MEX 2019 group=apec: fifth"],
  ],
  [
    "Japan was China's third biggest market in Asia in 2016 and its sixth biggest worldwide.",
    ["rank export CHN>JPN 2016 group=asian: third", "rank export CHN>JPN 2016: sixth"],
  ],
  ["Saudi Arabia is Pakistan's second-largest partner in the Gulf, figures for 2018 show.", []],
  ["Delhi wants to triple India's exports to Japan to $15 billion by 2024.", []],
  ["Under the agreement, trade between Chile and China should double by 2015.", []],
  [
    "Officials had hoped for $100 billion, but trade between Russia and China came to only $68 billion in 2015.",
    ["value RUS>CHN 2015: $68 billion"],
  ],
  [
    "Russian-Turkish trade, which had been expected to reach $100 billion, amounted to $15.8 billion in 2016.",
    ["value RUS>TUR 2016: $15.8 billion"],
  ],
  ["The ministry forecasts a 6% rise in Vietnam's exports to China for 2021.", []],
  ["If Brexit goes ahead, British exports to Germany may fall by a tenth in 2020.", []],
  ["Trade between Iran and Germany was not €4 billion in 2017, as claimed.", []],
  [
    "Imports of Ukraine from Poland had not reached $3 billion by 2016.",
    ["value import UKR>POL 2016 bound=less-than: $3 billion"],
  ],
  [
    "Japan's imports from Russia did not fall below $10 billion in 2016.",
    ["value import JPN>RUS 2016 bound=at-least: $10 billion"],
  ],
  ["Sweden's exports to Norway have never been worth less than $14 billion since 2010.", []],
  [
    "The 5% drop in Korean exports to China in 2019 came as no surprise.",
    ["growth export KOR>CHN 2019 fell: 5%"],
  ],
  [
    "Finland's exports to Russia contracted in 2015. They lost a third of their value and were worth 3.2 billion euros.",
    [
      "growth export FIN>RUS 2015 fell",
      "growth export FIN>RUS 2015 fell: a third",
      "value export FIN>RUS 2015: 3.2 billion euros",
    ],
  ],
  [
    "In 2013 trade between Russia and Germany was worth $75 billion; five years later, in 2018, it was $60 billion.",
    ["value RUS>DEU 2013: $75 billion", "value RUS>DEU 2018: $60 billion"],
  ],
  [
    "At $59.6 billion, trade of Russia with Germany in 2018 was 20% below its 2013 level.",
    ["value RUS>DEU 2018: $59.6 billion", "growth RUS>DEU 2018 since=2013 fell: 20%"],
  ],
  [
    "Indonesia's trade surplus with India widened to over $8 billion in 2017 from $7.2 billion the previous year.",
    ["balance IDN>IND 2017: over $8 billion", "balance IDN>IND 2016: $7.2 billion"],
  ],
  [
    "Vietnam's deficit with South Korea came to almost $30 billion in 2018.",
    ["balance VNM>KOR 2018 bound=just-under: -$30 billion"],
  ],
  [
    "China supplied 22% of Russia's imports in 2018, compared with 17.7% five years earlier.",
    ["share import RUS>CHN 2018: 22%", "share import RUS>CHN 2013: 17.7%"],
  ],
  [
    "Brazilian exports to China, accounting for more than a quarter of the country's exports, rose 35% in 2018.",
    ["share export BRA>CHN 2018: more than a quarter", "growth export BRA>CHN 2018 rose: 35%"],
  ],
  [
    "Exports from Malaysia to Japan shrank by less than 1% in 2014 but by over 20% in 2015.",
    ["growth export MYS>JPN 2014 fell: less than 1%", "growth export MYS>JPN 2015 fell: over 20%"],
  ],
  [
    "Trade between Spain and Portugal nearly doubled between 2000 and 2018.",
    ["growth ESP>PRT 2018 since=2000 rose: nearly doubled"],
  ],
  ["In March 2018 Russia's exports to Japan amounted to $1.1 billion.", []],
  ["Exports to Russia added up to 3% of Italy's total in 2013.", ["share export ITA>RUS 2013: 3%"]],
  [
    "Argentina's exports to Brazil exceeded its imports by $1.2 billion in 2010.",
    ["balance ARG>BRA 2010: $1.2 billion"],
  ],
  [
    "Russia was no longer Belarus's only supplier, but remained the first, with 58.8% of imports in 2018.",
    ["rank import BLR>RUS 2018: first", "share import BLR>RUS 2018: 58.8%"],
  ],
  [
    "Trade turnover between Kazakhstan and Uzbekistan jumped from under $2 billion in 2016 to almost $3 billion in 2018.",
    ["value KAZ>UZB 2016: under $2 billion", "value KAZ>UZB 2018: almost $3 billion"],
  ],
  [
    "The Philippines imported goods for $22.0 billion from China in 2018, which made China its top source of imports.",
    ["value import PHL>CHN 2018: $22.0 billion", "rank import PHL>CHN 2018: 1st"],
  ],
  [
    "Kenya's exports to Uganda failed to top $600 million in 2017.",
    ["value export KEN>UGA 2017 bound=at-most: $600 million"],
  ],
  [
    "Peruvian exports to the United States hit a ten-year high of $8 billion in 2018.",
    ["value export PER>USA 2018: $8 billion"],
  ],
  [
    "In 2019 Belgium was the Netherlands' second most important export market in the European Union, after Germany.",
    ["rank export NLD>BEL 2019 group=eu: second"],
  ],
  [
    "Commerce between Azerbaijan and Georgia, at some $1.1 billion in 2018, was half as large again as in 2016.",
    ["value AZE>GEO 2018: some $1.1 billion"],
  ],
  [
    "German exports to Iran rose by 15.5% in 2017, the year after sanctions were lifted, and fell by 9% in the following one.",
    ["growth export DEU>IRN 2017 rose: 15.5%", "growth export DEU>IRN 2018 fell: 9%"],
  ],
  ["Tunisia's exports to Libya could not exceed $1 billion in 2015.", []],
];

/** Passive voice, brackets, points, fiscal years, parts of years, records: written before the reader was mended for them; docs/methods.md has the first run. */
export const FIFTH_ROUND: readonly ReadSentence[] = [
  [
    "German exports to Turkey plunged by 14.1 percent last year, to €19.2 billion in 2018, the Federal Statistical Office said.",
    ["growth export DEU>TUR 2018 fell: 14.1 percent", "value export DEU>TUR 2018: €19.2 billion"],
  ],
  [
    "Two-way trade between India and Bangladesh doubled in the five years to 2018 and now exceeds $9 billion.",
    ["growth IND>BGD 2018 since=2013 rose: doubled"],
  ],
  [
    "Chinese goods worth $479 billion were imported by the United States in 2018.",
    ["value import USA>CHN 2018: $479 billion"],
  ],
  ["In fiscal 2018, Japan's exports to India rose 21.7%.", []],
  ["India's exports to Nepal stood at $7.7 billion in fiscal year 2018-19.", []],
  [
    "Russia's exports to Poland (mainly oil and gas) reached $16.5 billion in 2018, up from $11.6 billion in 2017.",
    ["value export RUS>POL 2018: $16.5 billion", "value export RUS>POL 2017: $11.6 billion"],
  ],
  ["China's share of Australia's exports rose by 3.4 percentage points between 2016 and 2018.", []],
  [
    "Between 2013 and 2016, Ukraine's exports to Russia fell fivefold, from $15 billion to $3.6 billion.",
    [
      "growth export UKR>RUS 2016 since=2013 fell: fivefold",
      "value export UKR>RUS 2013: $15 billion",
      "value export UKR>RUS 2016: $3.6 billion",
    ],
  ],
  [
    "Brazil's sales to Venezuela collapsed from $4.6 billion in 2014 to $0.6 billion in 2018.",
    ["value export BRA>VEN 2014: $4.6 billion", "value export BRA>VEN 2018: $0.6 billion"],
  ],
  [
    "Turnover between Russia and Belarus, which had halved in 2015, recovered to $33.8 billion in 2018.",
    ["growth RUS>BLR 2015 fell: half", "value RUS>BLR 2018: $33.8 billion"],
  ],
  [
    "Exports from South Korea to Vietnam hit a record $48.6 billion in 2018.",
    ["value export KOR>VNM 2018: $48.6 billion"],
  ],
  [
    "At €14.7 billion, France's imports from Russia in 2015 were the lowest since 2009.",
    ["value import FRA>RUS 2015 over=2010-2015 lowest: €14.7 billion"],
  ],
  [
    "In the first half of 2019 trade between China and the United States shrank by 9%, while in 2018 it had grown by 8.7%.",
    ["growth CHN>USA 2018 rose: 8.7%"],
  ],
  ["Third-quarter exports from Thailand to Malaysia rose by 6% in 2018.", []],
  [
    "With a share of 21.6 percent, the United States was Japan's second-largest export market in 2019.",
    ["share export JPN>USA 2019: 21.6 percent", "rank export JPN>USA 2019: second"],
  ],
  [
    "Roughly 80% of Mexico's exports went to the United States in 2017.",
    ["share export MEX>USA 2017: Roughly 80%"],
  ],
  [
    "Mongolia sends nine tenths of its exports to China, and in 2018 the figure was 92.8%.",
    ["share export MNG>CHN 2018: 92.8%"],
  ],
  [
    "Trade turnover between the two countries reached $19.9 billion in 2018, said the ambassador of Kazakhstan to Russia.",
    [],
  ],
  [
    "Having grown by 4% in 2017, Swedish exports to Germany stagnated in 2018.",
    ["growth export SWE>DEU 2017 rose: 4%"],
  ],
  ["Chile's copper-driven exports to China have more than quadrupled since 2003.", []],
  [
    "In 2012 as in 2013, Russia's trade with the Netherlands exceeded $75 billion.",
    ["value RUS>NLD 2012 bound=more-than: $75 billion", "value RUS>NLD 2013 bound=more-than: $75 billion"],
  ],
  [
    "From 2010 through 2014 Vietnamese exports to the US rose from $14 billion to $28.6 billion.",
    ["value export VNM>USA 2010: $14 billion", "value export VNM>USA 2014: $28.6 billion"],
  ],
  [
    "Britain exported £35.1bn of goods to Germany in 2017, making Germany its second biggest market.",
    ["value export GBR>DEU 2017: £35.1bn", "rank export GBR>DEU 2017: second"],
  ],
  [
    "Although its trade with Iran was squeezed by sanctions, Turkey imported $6.9 billion of Iranian goods in 2018.",
    ["value import TUR>IRN 2018: $6.9 billion"],
  ],
  [
    "The volume of trade between Uzbekistan and China stood at almost $6.3 billion in 2018 (a 35.2% increase compared to 2017), according to the State Statistics Committee.",
    ["value UZB>CHN 2018: almost $6.3 billion", "growth UZB>CHN 2018 rose: 35.2%"],
  ],
  [
    "In 2016 no more than 3.4% of Argentina's imports originated in Mexico.",
    ["share import ARG>MEX 2016: no more than 3.4%"],
  ],
  [
    "Japan's trade deficit with Australia, at 2.6 trillion yen, was its third largest in 2014.",
    ["balance JPN>AUS 2014: -2.6 trillion yen"],
  ],
  [
    "Bilateral trade in goods, worth $87 billion in 2018, made the United States India's top trading partner.",
    ["value IND>USA 2018: $87 billion", "rank IND>USA 2018: 1st"],
  ],
  [
    "Egyptian imports from Russia were up 12% year on year in 2017 at $3.2 billion.",
    ["growth import EGY>RUS 2017 rose: 12%", "value import EGY>RUS 2017: $3.2 billion"],
  ],
  [
    "Beijing's imports from Brasília amounted to $77 billion in 2018.",
    ["value import CHN>BRA 2018: $77 billion"],
  ],
  [
    "As the Bank of Finland notes, Finnish exports to Russia in 2016 came to barely half of what they had been in 2012.",
    [],
  ],
  [
    "Pakistan's trade with China grew nearly sixfold between 2005 and 2015.",
    ["growth PAK>CHN 2015 since=2005 rose: nearly sixfold"],
  ],
  [
    "Over the period 2013-2016 South Africa's exports to Germany contracted by 8.2%.",
    ["growth export ZAF>DEU 2016 since=2013 fell: 8.2%"],
  ],
  [
    "Italy is Libya's largest customer; in 2013 it took 23% of Libyan exports.",
    ["share export LBY>ITA 2013: 23%"],
  ],
  [
    "Spain ran a €13.7 billion surplus with the United Kingdom in 2016, its largest with any country.",
    ["balance ESP>GBR 2016: €13.7 billion"],
  ],
  [
    "Saudi Arabia's exports to Japan were valued at $33 billion in 2017 and $38 billion the year after.",
    ["value export SAU>JPN 2017: $33 billion", "value export SAU>JPN 2018: $38 billion"],
  ],
  [
    "Before the crisis, in 2008, Russia-Ukraine trade had come to nearly $40 billion; by 2016 it was barely a quarter of that.",
    ["value RUS>UKR 2008: nearly $40 billion"],
  ],
  [
    "Indonesia slipped from second to fourth place among Singapore's trading partners between 2013 and 2018.",
    ["rank SGP>IDN 2013: second", "rank SGP>IDN 2018: fourth"],
  ],
  ["Peru, Chile and Colombia together sold goods worth $9 billion to Brazil in 2018.", []],
  [
    "In May 2018 Seoul's exports to Hanoi grew by 10%, but for the whole of 2018 the increase was 1.8%.",
    ["growth export KOR>VNM 2018 rose: 1.8%"],
  ],
];

/** Written after the reader was mended for the fifth round; docs/methods.md has the first run. */
export const SIXTH_ROUND: readonly ReadSentence[] = [
  [
    "The value of goods shipped from Germany to the United Kingdom fell from €89 billion in 2015 to €79 billion in 2019, a decline of 11 percent.",
    [
      "value export DEU>GBR 2015: €89 billion",
      "value export DEU>GBR 2019: €79 billion",
      "growth export DEU>GBR 2019 since=2015 fell: 11 percent",
    ],
  ],
  [
    "Turkey exported $16.1 billion worth of goods to Germany, $11.1 billion to Britain and $9.6 billion to Italy in 2018.",
    [
      "value export TUR>DEU 2018: $16.1 billion",
      "value export TUR>GBR 2018: $11.1 billion",
      "value export TUR>ITA 2018: $9.6 billion",
    ],
  ],
  [
    "Canada's merchandise exports to China climbed 17.7% in 2018 to C$27.6 billion, whereas those to Japan were almost unchanged at C$12.9 billion.",
    ["growth export CAN>CHN 2018 rose: 17.7%"],
  ],
  [
    "In 2019, for the first time, Vietnam's exports to the United States topped $60 billion (against $47.5 billion in 2018).",
    ["value export VNM>USA 2019 bound=more-than: $60 billion", "value export VNM>USA 2018: $47.5 billion"],
  ],
  ["India is the UAE's second-largest trading partner, with non-oil trade of $36 billion in 2018.", []],
  [
    "Exports to South Korea, Russia's fourth-largest partner in Asia, were worth $17.8 billion in 2018.",
    ["value export RUS>KOR 2018: $17.8 billion", "rank RUS>KOR 2018 group=asian: fourth"],
  ],
  [
    "After three years of decline, trade between Egypt and Russia rebounded in 2017, growing by more than 60 percent to $6.7 billion.",
    ["growth EGY>RUS 2017 rose: more than 60 percent", "value EGY>RUS 2017: $6.7 billion"],
  ],
  [
    "President Erdoğan said in January that trade with Russia had reached $26 billion and should climb to $100 billion.",
    [],
  ],
  ["Imports from China made up 20.5 percent of Germany's total imports from outside the EU in 2018.", []],
  ["China bought $8.0 billion of Chilean copper in 2016.", []],
  [
    "Japan ran a deficit of 3.8 trillion yen with China in 2018 but a surplus of 6.5 trillion yen with the United States.",
    ["balance JPN>CHN 2018: -3.8 trillion yen", "balance JPN>USA 2018: 6.5 trillion yen"],
  ],
  [
    "Poland's exports to Russia, which in 2013 had amounted to €8.1 billion, were down to €5.1 billion by 2015.",
    ["value export POL>RUS 2013: €8.1 billion", "value export POL>RUS 2015: €5.1 billion"],
  ],
  [
    "Russia's imports from Ukraine fell 63% between 2013 and 2015; over the same period its exports to Ukraine shrank by 61%.",
    ["growth import RUS>UKR 2015 since=2013 fell: 63%", "growth export RUS>UKR 2015 since=2013 fell: 61%"],
  ],
  [
    "In 1992 Japan took 5.1% of Russia's exports; a decade later, in 2002, the share was 1.7%.",
    ["share export RUS>JPN 1992: 5.1%", "share export RUS>JPN 2002: 1.7%"],
  ],
  ["Trade with China accounts for 15% of Russia's total foreign trade, compared with 3% for Japan.", []],
  [
    "Mexico replaced China as the United States' biggest trading partner in 2019, with two-way trade of $614.5 billion.",
    ["rank USA>MEX 2019: 1st", "value USA>MEX 2019: $614.5 billion"],
  ],
  ["Ethiopian imports from India have been rising by an average of 12 percent a year since 2010.", []],
  [
    "Kazakhstan's exports to Italy, the country's main market, came to $11.7 billion in 2018, or 19.2% of the total.",
    [
      "value export KAZ>ITA 2018: $11.7 billion",
      "share export KAZ>ITA 2018: 19.2%",
      "rank export KAZ>ITA 2018: 1st",
    ],
  ],
  [
    "In the year Crimea was annexed, Russian-Ukrainian trade shrank by more than a third, and in 2015 it was halved.",
    ["growth RUS>UKR 2015 fell: half"],
  ],
  [
    "Bilateral trade stood at $1.5 billion in 2010, when Vietnam and Chile were negotiating, and at $1.2 billion in 2018.",
    [],
  ],
  [
    "Sales of Italian goods to Russia, at €7.6 billion in 2018, were still a third below the 2013 peak of €10.8 billion.",
    [
      "value export ITA>RUS 2018: €7.6 billion",
      "growth export ITA>RUS 2018 since=2013 fell: a third",
      "value export ITA>RUS 2013: €10.8 billion",
    ],
  ],
  ["Nearly one in ten dollars that Peru earned from exports in 2018 came from South Korea and Japan.", []],
  [
    "The Netherlands was Brazil's fourth-largest export destination in 2017 (4.2% of exports).",
    ["rank export BRA>NLD 2017: fourth", "share export BRA>NLD 2017: 4.2%"],
  ],
  [
    "Australia sold China goods worth US$87 billion in 2018 and bought goods worth US$53 billion.",
    ["value export AUS>CHN 2018: US$87 billion", "value import AUS>CHN 2018: US$53 billion"],
  ],
  [
    "By 2017, the figure for Kenya's imports from China had gone from $1.5 billion in 2010 to $3.8 billion.",
    ["value import KEN>CHN 2010: $1.5 billion", "value import KEN>CHN 2017: $3.8 billion"],
  ],
  [
    "Thai exports to Japan rose 1.0% in 2014, 2.0% in 2015 and 4.8% in 2016.",
    [
      "growth export THA>JPN 2014 rose: 1.0%",
      "growth export THA>JPN 2015 rose: 2.0%",
      "growth export THA>JPN 2016 rose: 4.8%",
    ],
  ],
  [
    "Moscow's share of Minsk's imports was 58.4 percent in 2018.",
    ["share import BLR>RUS 2018: 58.4 percent"],
  ],
  [
    "Hungary's exports to Germany were worth €29 billion in 2018, five times as much as its exports to Romania.",
    ["value export HUN>DEU 2018: €29 billion"],
  ],
  [
    "Despite the embargo, French exports to Russia rose 4.5% in 2018, to €5.3 billion; wine was up 12%.",
    ["growth export FRA>RUS 2018 rose: 4.5%", "value export FRA>RUS 2018: €5.3 billion"],
  ],
  [
    "It was not until 2007 that trade between Russia and Japan exceeded $20 billion.",
    ["value RUS>JPN 2007 bound=more-than: $20 billion"],
  ],
  [
    "Argentina's deficit with Brazil shrank to $4.0 billion in 2018, half the $8.2 billion of 2017.",
    ["balance ARG>BRA 2018: -$4.0 billion", "balance ARG>BRA 2017: -$8.2 billion"],
  ],
  ["Trade between Malaysia and Singapore, the two neighbours on the strait, was RM 250 billion in 2018.", []],
  [
    "Only in 2011 was the volume of Russia's trade with Germany ($71.8 billion) back above that of 2008 ($67.3 billion).",
    ["value RUS>DEU 2011: $71.8 billion", "value RUS>DEU 2008: $67.3 billion"],
  ],
  [
    "Israeli exports to India were flat in 2016 at $1.15 billion, but imports rose 5% to $2.0 billion.",
    [
      "value export ISR>IND 2016: $1.15 billion",
      "growth import ISR>IND 2016 rose: 5%",
      "value import ISR>IND 2016: $2.0 billion",
    ],
  ],
  ["Between January and September 2018, Uzbek exports to Kazakhstan grew by 42 percent.", []],
  ["Norway supplied 22 percent of Britain's imports of fuels in 2017.", []],
  [
    "South Africa's trade with Nigeria totalled R64 billion in 2018, making Nigeria its largest partner in Africa.",
    ["rank ZAF>NGA 2018 group=m49-africa: 1st"],
  ],
  [
    "Trade between Pakistan and Iran, worth $1.3 billion in 2008, had dwindled to $359 million by 2017.",
    ["value PAK>IRN 2008: $1.3 billion", "value PAK>IRN 2017 since=2008 fell: $359 million"],
  ],
  [
    "Danish statistics put exports to Sweden at 73 billion kroner and imports from Sweden at 78 billion kroner in 2018.",
    [],
  ],
  [
    "Trade between Moscow and Ankara, which plunged 32% in 2016 to $15.8 billion, bounced back by 40% in 2017 to $22.1 billion.",
    [
      "growth RUS>TUR 2016 fell: 32%",
      "value RUS>TUR 2016: $15.8 billion",
      "growth RUS>TUR 2017 rose: 40%",
      "value RUS>TUR 2017: $22.1 billion",
    ],
  ],
];

/** Written after the reader was mended for the sixth round and for official prose; docs/methods.md has the first run. */
export const SEVENTH_ROUND: readonly ReadSentence[] = [
  [
    "Finland's goods exports to Estonia were worth 2.0 billion euros in 2018, which was 6 per cent more than in the previous year.",
    ["value export FIN>EST 2018: 2.0 billion euros", "growth export FIN>EST 2018 rose: 6 per cent"],
  ],
  [
    "With 1.9 billion euros, Latvia was Lithuania's second most important export market in 2018, after Russia.",
    ["rank export LTU>LVA 2018: second", "value export LTU>LVA 2018: 1.9 billion euros"],
  ],
  [
    "Iraq's imports from Turkey have recovered since 2016 and reached $9 billion in 2019.",
    ["value import IRQ>TUR 2019: $9 billion"],
  ],
  [
    "Although Chinese purchases had slowed, Brazilian exports to China still came to $63.4 billion in 2019 (2018: $63.9 billion).",
    ["value export BRA>CHN 2019: $63.4 billion", "value export BRA>CHN 2018: $63.9 billion"],
  ],
  [
    "Ghana's trade with Nigeria is tiny: in 2013 it sold its neighbour goods worth $150 million.",
    ["value export GHA>NGA 2013: $150 million"],
  ],
  ["The embargo cost Poland dearly, as its fruit exports to Russia fell by 90% in 2015.", []],
  ["Between them, Germany and France took 28% of Spain's exports in 2018.", []],
  [
    "Moroccan exports to Spain rose in 2017 by 8 percent to €6.3 billion, and those to France by 5 percent.",
    [
      "growth export MAR>ESP 2017 rose: 8 percent",
      "value export MAR>ESP 2017: €6.3 billion",
      "growth export MAR>FRA 2017 rose: 5 percent",
    ],
  ],
  [
    "South Korea sold $38.6 billion of goods to Vietnam in 2020 and bought $20.6 billion, leaving it with a surplus of $28 billion.",
    [
      "value export KOR>VNM 2020: $38.6 billion",
      "value import KOR>VNM 2020: $20.6 billion",
      "balance KOR>VNM 2020: $28 billion",
    ],
  ],
  [
    "In the seven years from 2011 to 2018 Ukraine's exports to Russia fell from $19.8 billion to $3.7 billion.",
    ["value export UKR>RUS 2011: $19.8 billion", "value export UKR>RUS 2018: $3.7 billion"],
  ],
  [
    "Serbia's imports from China doubled from $1.5 billion in 2014 to $3.0 billion in 2020.",
    [
      "growth import SRB>CHN 2020 since=2014 rose: doubled",
      "value import SRB>CHN 2014: $1.5 billion",
      "value import SRB>CHN 2020: $3.0 billion",
    ],
  ],
  ["If oil is left out, Norway's exports to Germany were $5 billion in 2018.", []],
  [
    "Israel's largest trading partner in Asia in 2019 was China, with which it traded $14 billion.",
    ["rank ISR>CHN 2019 group=asian: 1st", "value ISR>CHN 2019: $14 billion"],
  ],
  [
    "Bilateral trade between New Zealand and Chile was just $180 million in 2016, barely 0.2 percent of New Zealand's total trade.",
    ["value NZL>CHL 2016: $180 million", "share NZL>CHL 2016: barely 0.2 percent"],
  ],
  [
    "Exports to Germany, Austria's main customer, grew 4.8% in 2018; those to Italy grew 6.2%.",
    [
      "growth export AUT>DEU 2018 rose: 4.8%",
      "rank export AUT>DEU 2018: 1st",
      "growth export AUT>ITA 2018 rose: 6.2%",
    ],
  ],
  [
    "Trade between Thailand and Myanmar fell for a second year in 2016, by 12 percent, to $6.5 billion.",
    ["growth THA>MMR 2016 fell: 12 percent", "value THA>MMR 2016: $6.5 billion"],
  ],
  ["Cuba imported nearly all of its rice from Vietnam in 2015.", []],
  [
    "Hanoi's trade surplus with Washington stood at $55.8 billion in 2019, up from $39.5 billion the year before.",
    ["balance VNM>USA 2019: $55.8 billion", "balance VNM>USA 2018: $39.5 billion"],
  ],
  [
    "Only 1.1% of Japan's exports went to Russia in 2017, yet Russia supplied 2.1% of its imports.",
    ["share export JPN>RUS 2017: 1.1%", "share import JPN>RUS 2017: 2.1%"],
  ],
  [
    "By 2020 trade between Kenya and Tanzania had fallen below $600 million, having stood at about $700 million in 2012.",
    ["value KEN>TZA 2020: below $600 million", "value KEN>TZA 2012: about $700 million"],
  ],
  [
    "Swiss exports to Japan increased 5.6 percent in 2018, twice as fast as imports, which were up 2.8 percent.",
    ["growth export CHE>JPN 2018 rose: 5.6 percent", "growth import CHE>JPN 2018 rose: 2.8 percent"],
  ],
  [
    "Colombia ranked 28th among Japan's suppliers in 2015 and 31st in 2018.",
    ["rank import JPN>COL 2015: 28th", "rank import JPN>COL 2018: 31st"],
  ],
  [
    "The United Kingdom's trade deficit with Germany of £22 billion in 2018 was its largest with any country.",
    ["balance GBR>DEU 2018: -£22 billion"],
  ],
  [
    "Tajik-Uzbek trade, close to zero in 2014, was put at $390 million in 2018 by Tajik statistics.",
    ["value TJK>UZB 2018: $390 million"],
  ],
  [
    "Imports from Russia accounted for 8.5% of all Finnish imports in 2009, 18% in 2012 and 13% in 2018.",
    ["share import FIN>RUS 2009: 8.5%", "share import FIN>RUS 2012: 18%", "share import FIN>RUS 2018: 13%"],
  ],
];

/** Written after directions, causes and takings were read; docs/methods.md has the first run. */
export const EIGHTH_ROUND: readonly ReadSentence[] = [
  [
    "Vietnam's exports to the Netherlands reached $7.1 billion in 2018, a year-on-year rise of 0.2 percent, and the Dutch market ranked second in the EU after Germany.",
    [
      "value export VNM>NLD 2018: $7.1 billion",
      "growth export VNM>NLD 2018 rose: 0.2 percent",
      "rank export VNM>NLD 2018 group=eu: second",
    ],
  ],
  [
    "In 2017, China was Chile's largest trading partner, taking 27.5% of its exports ($19.1 billion) and supplying 23.9% of its imports ($15.5 billion).",
    [
      "rank CHL>CHN 2017: 1st",
      "share export CHL>CHN 2017: 27.5%",
      "value export CHL>CHN 2017: $19.1 billion",
      "share import CHL>CHN 2017: 23.9%",
      "value import CHL>CHN 2017: $15.5 billion",
    ],
  ],
  ["U.S. goods and services trade with Singapore totaled an estimated $93.5 billion in 2019.", []],
  [
    "The U.S. goods trade deficit with Mexico was $101.8 billion in 2019, a 26.2 percent increase ($21.1 billion) over 2018.",
    ["balance USA>MEX 2019: -$101.8 billion"],
  ],
  [
    "Mexico is currently our 2nd largest goods trading partner with $614.5 billion in total (two way) goods trade during 2019.",
    [],
  ],
  [
    "Destatis reports that Germany imported goods worth 110.4 billion euros from China in 2019 and exported goods worth 96.0 billion euros there.",
    ["value import DEU>CHN 2019: 110.4 billion euros", "value export DEU>CHN 2019: 96.0 billion euros"],
  ],
  [
    "Compared with 2015, Dutch exports to Belgium were up 9 percent in 2017, at €46.3 billion.",
    ["growth export NLD>BEL 2017 since=2015 rose: 9 percent", "value export NLD>BEL 2017: €46.3 billion"],
  ],
  [
    "Year on year, Kazakhstan's imports from China increased 13.5 per cent in 2018.",
    ["growth import KAZ>CHN 2018 rose: 13.5 per cent"],
  ],
  [
    "Russia's share in Armenia's total foreign trade was 26.7% in 2018 compared to 25.5% in 2017.",
    ["share ARM>RUS 2018: 26.7%", "share ARM>RUS 2017: 25.5%"],
  ],
  [
    "Between January and June 2019, trade turnover between Russia and Turkey fell 2.6%, while in the whole of 2018 it had gone up by 15%.",
    ["growth RUS>TUR 2018 rose: 15%"],
  ],
  ["Not since 2012 had Japan's exports to Russia exceeded $12 billion.", []],
  [
    "Bilateral trade is forecast to hit $200 billion by 2024; in 2018 China and Russia traded $107.1 billion.",
    ["value CHN>RUS 2018: $107.1 billion"],
  ],
  [
    "Bangladesh exported $1.2 billion to India in 2019 but imported $8.2 billion, leaving a trade gap of $7 billion.",
    [
      "value export BGD>IND 2019: $1.2 billion",
      "value import BGD>IND 2019: $8.2 billion",
      "balance BGD>IND 2019: -$7 billion",
    ],
  ],
  [
    "Exports to the United Kingdom, Ireland's second-biggest customer, fell by 2 per cent in 2019 to €15.0 billion.",
    [
      "growth export IRL>GBR 2019 fell: 2 per cent",
      "value export IRL>GBR 2019: €15.0 billion",
      "rank export IRL>GBR 2019: second",
    ],
  ],
  ["Saudi Arabia supplied 36% of Japan's crude oil imports in 2019.", []],
  [
    "South Korea's trade surplus with Vietnam narrowed from $31.6 billion in 2017 to $28.9 billion in 2018.",
    ["balance KOR>VNM 2017: $31.6 billion", "balance KOR>VNM 2018: $28.9 billion"],
  ],
  [
    "In the first eleven months of 2018, Belarus's exports to Ukraine amounted to $3.7 billion (118.5% of the level of January–November 2017).",
    [],
  ],
  ["Trade between India and the UAE was worth nearly $60 billion in 2018/19.", []],
  [
    "With a share of 7.3%, Germany ranked second among Russia's suppliers in 2019, behind China (21.9%).",
    [
      "rank import RUS>DEU 2019: second",
      "share import RUS>DEU 2019: 7.3%",
      "share import RUS>CHN 2019: 21.9%",
    ],
  ],
  [
    "Polish-Ukrainian trade, which stood at $6.1 billion in 2016, rose by a quarter in 2017.",
    ["value POL>UKR 2016: $6.1 billion", "growth POL>UKR 2017 rose: a quarter"],
  ],
  ["Spain's exports to Morocco have doubled since 2010.", []],
  [
    "In 2018 Turkey bought $22 billion worth of goods from Russia, $20.7 billion from China and $20.4 billion from Germany.",
    [
      "value import TUR>RUS 2018: $22 billion",
      "value import TUR>CHN 2018: $20.7 billion",
      "value import TUR>DEU 2018: $20.4 billion",
    ],
  ],
  ["Neither Brazil's exports to nor its imports from Argentina grew in 2019.", []],
  [
    "Iran's trade with Afghanistan did not exceed $2.5 billion in 2016 and was below $3 billion in 2017.",
    ["value IRN>AFG 2016: did not exceed $2.5 billion", "value IRN>AFG 2017: below $3 billion"],
  ],
  [
    "According to Eurostat, Italy's exports to Switzerland rose 16.6% in 2019 thanks to gold sales.",
    ["growth export ITA>CHE 2019 rose: 16.6%"],
  ],
  [
    "China overtook the United States as Brazil's largest export market in 2009.",
    ["rank export BRA>CHN 2009: 1st"],
  ],
  [
    "Of the 28 EU members, Germany was Iran's largest partner in 2016, with exports of €2.6 billion.",
    ["rank IRN>DEU 2016 group=eu: 1st"],
  ],
  ["Malaysia's imports from Thailand declined to RM 47.0 billion in 2019.", []],
  [
    "Trade volume between Azerbaijan and Georgia amounted to 602 million US dollars in 2018, or 2.0 percent of Azerbaijan's total trade.",
    ["value AZE>GEO 2018: 602 million US dollars", "share AZE>GEO 2018: 2.0 percent"],
  ],
  ["Canada exported 75.4% of its goods to the United States in 2019.", ["share export CAN>USA 2019: 75.4%"]],
  [
    "Thailand's exports to China dropped 3.8% to $29.2 billion, those to Japan 1.7% to $24.5 billion, and those to the United States climbed 11.8% to $31.3 billion in 2019.",
    [
      "growth export THA>CHN 2019 fell: 3.8%",
      "value export THA>CHN 2019: $29.2 billion",
      "growth export THA>JPN 2019 fell: 1.7%",
      "value export THA>JPN 2019: $24.5 billion",
      "growth export THA>USA 2019 rose: 11.8%",
      "value export THA>USA 2019: $31.3 billion",
    ],
  ],
  [
    "Israeli imports from Turkey increased for the second consecutive year in 2018.",
    ["growth import ISR>TUR 2018 row=2 rose"],
  ],
  [
    "Finland's trade with Russia, 18% of the total in 2008, accounted for only 10% in 2019.",
    ["share FIN>RUS 2008: 18%", "share FIN>RUS 2019: 10%"],
  ],
  [
    "After plunging 36% in 2015, Ukrainian exports to Russia continued to fall in 2016.",
    // Not that it fell in 2016 too: a way without a number is read only where the sentence has none.
    ["growth export UKR>RUS 2015 fell: 36%"],
  ],
  [
    "Nigeria's exports to India were valued at ₦2.8 trillion in 2018, 15.3% of all exports.",
    ["share export NGA>IND 2018: 15.3%"],
  ],
  [
    "Egypt's trade deficit with China stood at $10.9 billion in 2019: imports of $11.4 billion dwarfed exports of $0.5 billion.",
    [
      "balance EGY>CHN 2019: -$10.9 billion",
      "value import EGY>CHN 2019: $11.4 billion",
      "value export EGY>CHN 2019: $0.5 billion",
    ],
  ],
  [
    "Trade with Myanmar made up less than 1 percent of China's foreign trade in 2016, yet China took 40 percent of Myanmar's exports.",
    ["share CHN>MMR 2016: less than 1 percent", "share export MMR>CHN 2016: 40 percent"],
  ],
  [
    "The two countries' trade turnover in 2016 totalled $16.1 billion, of which Russian exports accounted for $9.4 billion and Japanese exports for $6.7 billion.",
    [
      "value RUS>JPN 2016: $16.1 billion",
      "value export RUS>JPN 2016: $9.4 billion",
      "value export JPN>RUS 2016: $6.7 billion",
    ],
  ],
  [
    "Serbia imported goods from Hungary for €1.1 billion in 2018, up 11% on the previous year; its exports to Hungary came to €0.6 billion.",
    [
      "value import SRB>HUN 2018: €1.1 billion",
      "growth import SRB>HUN 2018 rose: 11%",
      "value export SRB>HUN 2018: €0.6 billion",
    ],
  ],
  [
    "Uzbekistan's trade with Afghanistan could reach $1 billion in the coming years, up from $600 million in 2018.",
    ["value UZB>AFG 2018: $600 million"],
  ],
  ["In yen terms, Japan's imports from Australia rose 8.1% in 2018.", []],
  [
    "Exports from Sweden to Norway fell in 2015 and 2016, whereas imports grew.",
    ["growth export SWE>NOR 2015 fell", "growth export SWE>NOR 2016 fell"],
  ],
];

/** Written after the reader was mended for the eighth round; docs/methods.md has the first run. */
export const NINTH_ROUND: readonly ReadSentence[] = [
  [
    "Merchandise trade between Australia and Indonesia was worth A$11.7 billion in 2018, making Indonesia Australia's 14th-largest partner.",
    ["rank AUS>IDN 2018: 14th"],
  ],
  [
    "Kenya's imports from India fell from $2.1 billion in 2016 to $1.8 billion in 2018; exports, at $87 million, were lower than in 2016.",
    [
      "value import KEN>IND 2016: $2.1 billion",
      "value import KEN>IND 2018: $1.8 billion",
      "value export KEN>IND 2018: $87 million",
    ],
  ],
  [
    "In 2019 the Czech Republic sold 32% of its exports to Germany, 7.6% to Slovakia and 6% to Poland.",
    ["share export CZE>DEU 2019: 32%", "share export CZE>SVK 2019: 7.6%", "share export CZE>POL 2019: 6%"],
  ],
  ["Swedish exports of goods to Norway rose by 5 percent last year.", []],
  ["Trade between the EU and Japan reached €135 billion in 2018.", []],
  [
    "Ukraine's exports to Poland grew 19.6% in 2018, whereas its exports to Russia shrank 7.2%.",
    ["growth export UKR>POL 2018 rose: 19.6%", "growth export UKR>RUS 2018 fell: 7.2%"],
  ],
  [
    "Chinese customs figures put imports from Australia at $121.3 billion for 2019, up 14.9% from 2018, and the deficit at $73.1 billion.",
    [
      "value import CHN>AUS 2019 books=CHN: $121.3 billion",
      "growth import CHN>AUS 2019 books=CHN rose: 14.9%",
      "balance CHN>AUS 2019 books=CHN: -$73.1 billion",
    ],
  ],
  ["The share of Germany in Hungary's exports has hovered around 27% since 2010.", []],
  ["Argentina's trade with Brazil declined in 2019.", ["growth ARG>BRA 2019 fell"]],
  ["Pakistan imported more from China in 2018 than from any other country.", []],
  [
    "Portugal's largest customer in 2018 was Spain, which absorbed a quarter of its exports.",
    ["rank export PRT>ESP 2018: 1st", "share export PRT>ESP 2018: a quarter"],
  ],
  ["Mongolia shipped 93% of its exports to China in 2018.", ["share export MNG>CHN 2018: 93%"]],
  [
    "New Zealand's exports to China were valued at NZ$16.7 billion in 2019, compared with NZ$13.9 billion a year before.",
    [],
  ],
  [
    "Trade between Colombia and Venezuela collapsed from $7.2 billion in 2008 to $0.5 billion in 2018, a fall of 93%.",
    [
      "value COL>VEN 2008: $7.2 billion",
      "value COL>VEN 2018: $0.5 billion",
      "growth COL>VEN 2018 since=2008 fell: 93%",
    ],
  ],
  [
    "In 2016 Iran was Turkey's sixth-biggest supplier and its twelfth-biggest market.",
    ["rank import TUR>IRN 2016: sixth", "rank export TUR>IRN 2016: twelfth"],
  ],
  [
    "Philippine exports to Japan slid 3.2% in 2018 to $9.47 billion, accounting for 14% of Philippine exports.",
    [
      "growth export PHL>JPN 2018 fell: 3.2%",
      "value export PHL>JPN 2018: $9.47 billion",
      "share export PHL>JPN 2018: 14%",
    ],
  ],
  ["British exports to Ireland exceeded those to China, India and Brazil combined in 2017.", []],
  [
    "Russia's imports from Belarus grew by 4.1% to $12.9 billion in 2018. Exports to Belarus rose 19.8% to $22.6 billion.",
    [
      "growth import RUS>BLR 2018 rose: 4.1%",
      "value import RUS>BLR 2018: $12.9 billion",
      "growth export RUS>BLR 2018 rose: 19.8%",
      "value export RUS>BLR 2018: $22.6 billion",
    ],
  ],
  ["Japan ran a small surplus with Singapore in 2018.", []],
  [
    "In 2018, 4.8% of all goods exported by Finland went to the Netherlands... and 10% to Sweden.",
    ["share export FIN>NLD 2018: 4.8%", "share export FIN>SWE 2018: 10%"],
  ],
  [
    "Moldova's exports to Romania rose by 17.6% in 2018, reaching $793 million, or 29.3% of total exports.",
    [
      "growth export MDA>ROU 2018 rose: 17.6%",
      "value export MDA>ROU 2018: $793 million",
      "share export MDA>ROU 2018: 29.3%",
    ],
  ],
  [
    "The ministry said that trade with Laos had more than tripled between 2010 and 2018, while Vietnam's trade with Cambodia had doubled.",
    ["growth VNM>KHM 2018 since=2010 rose: doubled"],
  ],
  [
    "Zambia bought 31% of its imports from South Africa in 2018, which was 4 percentage points less than in 2015.",
    ["share import ZMB>ZAF 2018: 31%"],
  ],
  [
    "In the ten years to 2018, Ghana's imports from China rose fivefold.",
    ["growth import GHA>CHN 2018 since=2008 rose: fivefold"],
  ],
  [
    "Israel's total exports came to $61.9 billion in 2018, of which $16.6 billion went to the United States.",
    ["value export ISR>WLD 2018: $61.9 billion", "value export ISR>USA 2018: $16.6 billion"],
  ],
  [
    "Although it is only the 20th largest export market of Austria, Russia bought Austrian goods for €2.1 billion in 2018, some 3.6% less than the year before.",
    ["value import RUS>AUT 2018: €2.1 billion", "growth import RUS>AUT 2018 fell: some 3.6%"],
  ],
  [
    "By 2018 Cambodia's trade with Thailand ($8.4 billion) was more than ten times its trade with Laos.",
    ["value KHM>THA 2018: $8.4 billion"],
  ],
  [
    "Azerbaijan's turnover with Russia was up by a fifth on the year in 2018 and totalled $2.5 billion; Russia's share in the country's imports was 16.4%.",
    [
      "growth AZE>RUS 2018 rose: a fifth",
      "value AZE>RUS 2018: $2.5 billion",
      "share import AZE>RUS 2018: 16.4%",
    ],
  ],
  [
    "Had sanctions not been imposed, Germany's exports to Russia would have been €10 billion higher in 2015.",
    [],
  ],
  [
    "Exports from Brazil to Argentina contracted again in 2019, by 34.7%, owing to the recession there, and fell below $10 billion for the first time since 2009.",
    ["growth export BRA>ARG 2019 fell: 34.7%", "value export BRA>ARG 2019: below $10 billion"],
  ],
];
