// Made by npm run generate from the example in each command's help; tests run them again.

/** What the example in the help of a command prints, by the command's name. */
export const HELP_EXAMPLES: Readonly<Record<string, string>> = {
  trade: `Trade of Russia with Japan, as reported by Russia

            Exports        Imports       Turnover        Balance  Turnover
Year  (US$ million)  (US$ million)  (US$ million)  (US$ million)    growth
────  ─────────────  ─────────────  ─────────────  ─────────────  ────────
2016        9,380.6        6,680.4       16,061.0        2,700.2    −24.6%
2017       10,624.0        7,761.6       18,385.6        2,862.3    +14.5%
2018       12,535.9        8,816.8       21,352.8        3,719.1    +16.1%
                ▁▄█            ▁▅█            ▁▄█            ▁▂█       ▁██
…`,
  rank: `Partners of Russia in Asia (UN M49) by turnover, as reported by Russia

                                       Value                  Ranks     Last
Year  Rank  Code  Partner      (US$ million)  Share  Growth  gained  6 years
────  ────  ────  ───────────  ─────────────  ─────  ──────  ──────  ───────
2018     1  CHN   China            108,246.7  15.8%  +24.5%       0   ▅▅▁▁▅█
2018     2  TUR   Turkey            25,728.9   3.7%  +23.0%       0   ██▄▁▃▅
2018     3  KOR   South Korea       24,853.5   3.6%  +28.4%       0   ▇█▃▁▃▇

…`,
  products: `Goods traded by Japan with Russia, as reported by Japan

                                                                Value
Year  Flow    Code                 Product              (US$ million)  Share
────  ──────  ───────────────────  ───────────────────  ─────────────  ─────
2018  export  motor-vehicles       Motor vehicles             3,272.1  44.9%
2018  export  motor-vehicle-parts  Parts of motor               851.4  11.7%
                                   vehicles
2018  export  rubber               Rubber manufactures          389.0   5.3%
…`,
  mirror: `Trade between Russia and Japan in both countries' books

                Russia's books  Japan's books            Gap     Log
Year  Flow       (US$ million)  (US$ million)  (US$ million)   ratio
────  ────────  ──────────────  ─────────────  ─────────────  ──────
2018  export          12,535.9       15,583.5        3,047.6   0.218
2018  import           8,816.8        7,301.5       −1,515.4  −0.189
2018  turnover        21,352.8       22,885.0        1,532.2   0.069

…`,
  chart: `Russia's trade with Japan grew 32.9% from 2016 to 2018

Trade turnover (exports + imports) of Russia with Japan, in current US$;
exports FOB, imports CIF

Turnover (US$ million)
2016  16,061.0  ██████████████████████████████████████████████▋
2017  18,385.6  █████████████████████████████████████████████████████▍
2018  21,352.8  ██████████████████████████████████████████████████████████████
…`,
  trace: `+16.1%, in chapter turnover of the report russia-japan-2013-2018; its id is
  trade-RUS-JPN.2018.turnover_growth
Trade of Russia with Japan, as reported by Russia: 2018, Turnover growth

growth: V_t / V_{t−1} − 1
  = 21,352,754,989 / 18,385,591,123 − 1
  = 0.16138528514800576
  current: turnover: X_ij + M_ij
    = 12,535,908,254 + 8,816,846,735
…`,
  check: `T8  supported
Says      Japan's place among all of Russia's partners.
About     rank of turnover, Russia with Japan, 2018
Printed   10th
Interval  10 and nothing else
Names     Russian Federal Customs Service, foreign trade with specific
          countries, 2018
Place     November 2018 and beyond, fourth condition

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
Reading   Above 1, the reporter exports more to the partner than the partner's
          weight in world trade suggests.
n.m.      when the reporter exports nothing, or nobody sells to the partner
…`,
  investments: `Announcements between Russia and Japan by year

                          With  Amount without overlaps
Year  Announcements  an amount            (US$ million)
────  ─────────────  ─────────  ───────────────────────
2016              4          4                    3,840
2017              2          0                        –
2018              3          0                        –
2019              1          1                    3,000
…`,
  diff: `Figures that moved from imf-dots/2022-02 (A) to un-comtrade/2022-01 (B)

                                               A              B       B less A
Period  Reporter  Partner  Flow    (US$ million)  (US$ million)  (US$ million)
──────  ────────  ───────  ──────  ─────────────  ─────────────  ─────────────
2017    RUS       JPN      import        7,761.6        9,012.0        1,250.4
2016    RUS       JPN      import        6,680.4        7,634.7          954.3
2016    RUS       JPN      export        9,380.6        9,845.6          465.0
2017    RUS       JPN      export       10,624.0       11,013.6          389.6
…`,
  sources: `Snapshots of the package and of the store

Snapshot                Title                Periods       Vintage
──────────────────────  ───────────────────  ────────────  ─────────────────
hs-conversion/5843867   Weights that carry                 HS 2007, 2012 and
                        trade by product                   2017
                        from one revision
                        of the Harmonized
                        System to the next
…`,
};
