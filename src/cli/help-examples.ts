// Made by npm run generate from the example in each command's help; tests run them again.

/** What the example in the help of a command prints, by the command's name. */
export const HELP_EXAMPLES: Readonly<Record<string, string>> = {
  trade: `Trade of Russia with Japan, as reported by Russia

            Exports        Imports       Turnover        Balance  Turnover  Exports  Imports
Year  (US$ million)  (US$ million)  (US$ million)  (US$ million)    growth   growth   growth
────  ─────────────  ─────────────  ─────────────  ─────────────  ────────  ───────  ───────
2016        9,380.6        6,680.4       16,061.0        2,700.2    −24.6%   −35.3%    −1.9%
2017       10,624.0        7,761.6       18,385.6        2,862.3    +14.5%   +13.3%   +16.2%
2018       12,535.9        8,816.8       21,352.8        3,719.1    +16.1%   +18.0%   +13.6%
                ▁▄█            ▁▅█            ▁▄█            ▁▂█       ▁██      ▁▇█      ▁█▇
…`,
  rank: `Partners of Russia by turnover among Asia (UN M49), as reported by Russia

                                       Value                  Ranks     Last
Year  Rank  Code  Partner      (US$ million)  Share  Growth  gained  6 years
────  ────  ────  ───────────  ─────────────  ─────  ──────  ──────  ───────
2018     1  CHN   China            108,246.7  15.8%  +24.5%       0   ▅▅▁▁▅█
2018     2  TUR   Turkey            25,728.9   3.7%  +23.0%       0   ██▄▁▃▅
2018     3  KOR   South Korea       24,853.5   3.6%  +28.4%       0   ▇█▃▁▃▇

…`,
  products: `period,flow,product,product_name,value_usd,share,growth,contribution
2018,export,motor-vehicles,Motor vehicles,3272084822.14,0.4485739853917086,0.24507434631678726,0.10722806449608868
2018,export,motor-vehicle-parts,Parts of motor vehicles,851404130.87,0.11672000113784915,0.20255558051898692,0.023875702196246525
2018,export,rubber,Rubber manufactures,389046958.01,0.053334908459044685,0.12027916491792112,0.006954205412187605
2018,import,petroleum,Crude petroleum,3921098982.52,0.25134046619263606,0.05633915256129618,0.015126771325058899
2018,import,lng,Liquefied natural gas,3242364902.64,0.20783395416160524,0.16734935510920335,0.0336214614947917
2018,import,coal,Coal,2385162043.6,0.1528876834417803,0.1509440979016321,0.022626183160965426`,
  mirror: `Trade between Russia and Japan in both countries' books

                Reporter's books  Partner's books            Gap     Log  Symmetric  Weighted
Year  Flow         (US$ million)    (US$ million)  (US$ million)   ratio        gap       gap
────  ────────  ────────────────  ───────────────  ─────────────  ──────  ─────────  ────────
2018  export            12,535.9         15,583.5        3,047.6   0.218      0.217     10.8%
2018  import             8,816.8          7,301.5       −1,515.4  −0.189     −0.188      9.4%
2018  turnover          21,352.8         22,885.0        1,532.2   0.069      0.069     10.3%

…`,
  chart: `Russia's trade with Japan grew 32.9% from 2016 to 2018

Trade turnover (exports + imports) of Russia with Japan, US$ billion at current prices; exports
FOB, imports CIF

Turnover (US$ million)
2016  16,061.0  ████████████████████████████████████████████████████████████▏
2017  18,385.6  ████████████████████████████████████████████████████████████████████▉
2018  21,352.8  ████████████████████████████████████████████████████████████████████████████████
…`,
  trace: `trade-RUS-JPN.2018.turnover_growth is printed as +16.1% in chapter turnover of russia-japan-2013-2018

growth: V_t / V_{t−1} − 1
  = 21,352,754,989 / 18,385,591,123 − 1
  = 0.16138528514800576
  current: turnover: X_ij + M_ij
    = 12,535,908,254 + 8,816,846,735
    = 21,352,754,989
    exports: 12,535,908,254
…`,
  check: `T8  supported
Says      Japan's place among all of Russia's partners.
About     rank of turnover, Russia with Japan, 2018
Printed   10th
Interval  10 and nothing else
Names     Russian Federal Customs Service, foreign trade with specific countries, 2018
Place     November 2018 and beyond, fourth condition

In the books that the verdict takes:
…`,
  measure: `Trade intensity: Russia with Japan

Period  trade-intensity
──────  ───────────────
2016              0.933
2017              0.860
2018              0.794
                    █▄▁

…`,
  explain: `trade-intensity: Trade intensity

Do they trade more than their size suggests?

Formula   (X_ij / X_i) / (X_wj / X_w)
Range     from 0 up; an index without unit
Reading   Above 1, the reporter exports more to the partner than the partner's weight in world trade
          suggests.
Needs     exports of the reporter to the partner and to the world
…`,
  investments: `Announcements between Russia and Japan by year

                          With  Amount without overlaps  Amount if all are separate
Year  Announcements  an amount            (US$ million)               (US$ million)
────  ─────────────  ─────────  ───────────────────────  ──────────────────────────
2016              4          4                    3,840                       5,061
2017              2          0                        –                           –
2018              3          0                        –                           –
2019              1          1                    3,000                       3,000
…`,
  diff: `Figures that moved from imf-dots/2022-02 (A) to un-comtrade/2022-01 (B)

                                               A              B       B less A      of  Growth,
Period  Reporter  Partner  Flow    (US$ million)  (US$ million)  (US$ million)       A        A
──────  ────────  ───────  ──────  ─────────────  ─────────────  ─────────────  ──────  ───────
2017    RUS       JPN      import        7,761.6        9,012.0        1,250.4  +16.1%   +16.2%
2016    RUS       JPN      import        6,680.4        7,634.7          954.3  +14.3%    −1.9%
2016    RUS       JPN      export        9,380.6        9,845.6          465.0   +5.0%   −35.3%
2017    RUS       JPN      export       10,624.0       11,013.6          389.6   +3.7%   +13.3%
…`,
  sources: `Snapshots of the package and of the store

Snapshot                Title                     Periods       Vintage                   Rows
──────────────────────  ────────────────────────  ────────────  ──────────────────────  ──────
hs-conversion/5843867   Weights that carry trade  –             HS 2007, 2012 and 2017   3,541
                        by product from one
                        revision of the
                        Harmonized System to the
                        next
…`,
  completion: `# bash completion for bilat: source <(bilat completion bash)
_bilat() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="" option="" place=0 word words=""
  COMPREPLY=()
  # The words before: the command, how many arguments it has, and the option whose value comes next.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [ "$word" = "=" ]; then continue; fi
    if [ -n "$option" ] && [[ "$word" != -* ]]; then
      case "$command $option" in
…`,
};
