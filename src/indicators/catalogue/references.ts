/** The literature that indicators cite; every key is used, and every citation in the docs comes from here. */
export const REFERENCES = {
  "adelman-1969":
    "Adelman, M. A. (1969). Comment on the “H” concentration measure as a numbers-equivalent. Review of Economics and Statistics 51(1), 99–101.",
  "anderson-norheim-1993":
    "Anderson, K., Norheim, H. (1993). From imperial to regional trade preferences: its effect on Europe's intra- and extra-regional trade. Weltwirtschaftliches Archiv 129(1), 78–102. DOI 10.1007/BF02707488.",
  "andrews-1993":
    "Andrews, D. W. K. (1993). Tests for parameter instability and structural change with unknown change point. Econometrica 61(4), 821–856.",
  "andrews-2003":
    "Andrews, D. W. K. (2003). Tests for parameter instability and structural change with unknown change point: a corrigendum. Econometrica 71(1), 395–397.",
  "aquino-1978":
    "Aquino, A. (1978). Intra-industry trade and inter-industry specialization as concurrent sources of international trade in manufactures. Weltwirtschaftliches Archiv 114(2), 275–296.",
  "bai-perron-1998":
    "Bai, J., Perron, P. (1998). Estimating and testing linear models with multiple structural changes. Econometrica 66(1), 47–78.",
  "balassa-1965":
    "Balassa, B. (1965). Trade liberalisation and “revealed” comparative advantage. The Manchester School 33(2), 99–123.",
  "bernard-et-al-2009":
    "Bernard, A. B., Jensen, J. B., Redding, S. J., Schott, P. K. (2009). The margins of US trade. American Economic Review 99(2), 487–493.",
  "bray-curtis-1957":
    "Bray, J. R., Curtis, J. T. (1957). An ordination of the upland forest communities of southern Wisconsin. Ecological Monographs 27(4), 325–349.",
  "brown-1949":
    "Brown, A. J. (1949). Applied Economics: Aspects of the World Economy in War and Peace. London: Allen & Unwin.",
  "bruelhart-1994":
    "Brülhart, M. (1994). Marginal intra-industry trade: measurement and relevance for the pattern of industrial adjustment. Weltwirtschaftliches Archiv 130(3), 600–613.",
  "bugamelli-2001":
    "Bugamelli, M. (2001). Il modello di specializzazione internazionale dell'area dell'euro e dei principali paesi europei: omogeneità e convergenza. Temi di discussione 402. Roma: Banca d'Italia.",
  "cadot-carrere-strauss-kahn-2011":
    "Cadot, O., Carrère, C., Strauss-Kahn, V. (2011). Export diversification: what's behind the hump? Review of Economics and Statistics 93(2), 590–605.",
  "chow-1960":
    "Chow, G. C. (1960). Tests of equality between sets of coefficients in two linear regressions. Econometrica 28(3), 591–605.",
  "cleveland-et-al-1990":
    "Cleveland, R. B., Cleveland, W. S., McRae, J. E., Terpenning, I. (1990). STL: a seasonal-trend decomposition procedure based on loess. Journal of Official Statistics 6(1), 3–73.",
  "correia-guimaraes-zylkin-2020":
    "Correia, S., Guimarães, P., Zylkin, T. (2020). Fast Poisson estimation with high-dimensional fixed effects. The Stata Journal 20(1), 95–115.",
  "dalum-laursen-villumsen-1998":
    "Dalum, B., Laursen, K., Villumsen, G. (1998). Structural change in OECD export specialisation patterns: de-specialisation and ‘stickiness’. International Review of Applied Economics 12(3), 423–443.",
  "deardorff-1998":
    "Deardorff, A. V. (1998). Determinants of bilateral trade: does gravity work in a neoclassical world? In J. A. Frankel (ed.), The Regionalization of the World Economy, 7–32. Chicago: University of Chicago Press.",
  "drysdale-garnaut-1982":
    "Drysdale, P., Garnaut, R. (1982). Trade intensities and the analysis of bilateral trade flows in a many-country world: a survey. Hitotsubashi Journal of Economics 22(2), 62–84.",
  "finger-kreinin-1979":
    "Finger, J. M., Kreinin, M. E. (1979). A measure of ‘export similarity’ and its possible uses. The Economic Journal 89(356), 905–912.",
  "gini-1914":
    "Gini, C. (1914). Sulla misura della concentrazione e della variabilità dei caratteri. Atti del Reale Istituto Veneto di Scienze, Lettere ed Arti 73, 1203–1248.",
  "grubel-lloyd-1975":
    "Grubel, H. G., Lloyd, P. J. (1975). Intra-Industry Trade: The Theory and Measurement of International Trade in Differentiated Products. London: Macmillan.",
  "hall-tideman-1967":
    "Hall, M., Tideman, N. (1967). Measures of concentration. Journal of the American Statistical Association 62(317), 162–168.",
  "hausmann-hidalgo-2011":
    "Hausmann, R., Hidalgo, C. A., Bustos, S., Coscia, M., Chung, S., Jimenez, J., Simoes, A., Yıldırım, M. A. (2011). The Atlas of Economic Complexity: Mapping Paths to Prosperity. Cambridge, MA: Center for International Development, Harvard University.",
  "hausmann-hwang-rodrik-2007":
    "Hausmann, R., Hwang, J., Rodrik, D. (2007). What you export matters. Journal of Economic Growth 12(1), 1–25.",
  "hidalgo-et-al-2007":
    "Hidalgo, C. A., Klinger, B., Barabási, A.-L., Hausmann, R. (2007). The product space conditions the development of nations. Science 317(5837), 482–487.",
  "hidalgo-hausmann-2009":
    "Hidalgo, C. A., Hausmann, R. (2009). The building blocks of economic complexity. Proceedings of the National Academy of Sciences 106(26), 10570–10575.",
  "hirschman-1964":
    "Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5), 761.",
  "hummels-klenow-2005":
    "Hummels, D., Klenow, P. J. (2005). The variety and quality of a nation's exports. American Economic Review 95(3), 704–723.",
  "iglewicz-hoaglin-1993":
    "Iglewicz, B., Hoaglin, D. C. (1993). How to Detect and Handle Outliers. Milwaukee: ASQC Quality Press.",
  "imf-dots-2017":
    "International Monetary Fund (2017). Direction of Trade Statistics Yearbook, 2017. Washington, DC: IMF.",
  "itc-trade-map":
    "International Trade Centre (2014). Trade Map User Guide: Trade statistics for international business development. Geneva: ITC.",
  "kojima-1964":
    "Kojima, K. (1964). The pattern of international trade among advanced countries. Hitotsubashi Journal of Economics 5(1), 16–36.",
  "krugman-1991": "Krugman, P. (1991). Geography and Trade. Cambridge, MA: MIT Press.",
  "lafay-1992":
    "Lafay, G. (1992). The measurement of revealed comparative advantages. In M. G. Dagenais, P.-A. Muet (eds.), International Trade Modelling, 209–234. London: Chapman & Hall.",
  "leamer-stern-1970":
    "Leamer, E. E., Stern, R. M. (1970). Quantitative International Economics. Boston: Allyn and Bacon.",
  "miao-fortanier-2017":
    "Miao, G., Fortanier, F. (2017). Estimating transport and insurance costs of international trade. OECD Statistics Working Papers 2017/04. Paris: OECD Publishing. DOI 10.1787/8267bb0f-en.",
  "michaely-1996":
    "Michaely, M. (1996). Trade preferential agreements in Latin America: an ex-ante assessment. Policy Research Working Paper 1583. Washington, DC: World Bank.",
  "oecd-2005":
    "OECD (2005). Measuring Globalisation: OECD Handbook on Economic Globalisation Indicators. Paris: OECD Publishing.",
  "oecd-2007":
    "OECD (2007). Data and Metadata Reporting and Presentation Handbook. Paris: OECD Publishing. DOI 10.1787/9789264030336-en.",
  "salton-mcgill-1983":
    "Salton, G., McGill, M. J. (1983). Introduction to Modern Information Retrieval. New York: McGraw-Hill.",
  "santos-silva-tenreyro-2006":
    "Santos Silva, J. M. C., Tenreyro, S. (2006). The log of gravity. Review of Economics and Statistics 88(4), 641–658.",
  "shannon-1948":
    "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27(3), 379–423.",
  "tacchella-et-al-2012":
    "Tacchella, A., Cristelli, M., Caldarelli, G., Gabrielli, A., Pietronero, L. (2012). A new metrics for countries' fitness and products' complexity. Scientific Reports 2, 723.",
  "theil-1967": "Theil, H. (1967). Economics and Information Theory. Amsterdam: North-Holland.",
  "tornqvist-vartia-vartia-1985":
    "Törnqvist, L., Vartia, P., Vartia, Y. O. (1985). How should relative changes be measured? The American Statistician 39(1), 43–46.",
  "un-imts-2010":
    "United Nations (2011). International Merchandise Trade Statistics: Concepts and Definitions 2010. Statistical Papers, Series M No. 52, Rev. 3.",
  "unctad-handbook":
    "UNCTAD. Handbook of Statistics: Calculation methods. https://hbs.unctad.org/calculation-methods/",
  unctadstat:
    "UNCTAD. Merchandise: Product concentration and diversification indices of exports and imports, annual. UNCTADstat. https://unctadstat.unctad.org",
  "unescap-2009":
    "Mikic, M., Gilbert, J. (2009). Trade Statistics in Policymaking: A Handbook of Commonly Used Trade Indices and Indicators. Revised edition. Bangkok: UNESCAP. Sales number 10.II.F.7.",
  "vollrath-1991":
    "Vollrath, T. L. (1991). A theoretical evaluation of alternative trade intensity measures of revealed comparative advantage. Weltwirtschaftliches Archiv 127(2), 265–280.",
  wits: "World Bank (2013). Online Trade Outcomes Indicators: User's Manual, Version 1.0. World Integrated Trade Solution (WITS).",
  "xmpi-manual-2009":
    "IMF, ILO, OECD, Eurostat, UNECE, World Bank (2009). Export and Import Price Index Manual: Theory and Practice. Washington, DC: International Monetary Fund.",
  "yotov-et-al-2016":
    "Yotov, Y. V., Piermartini, R., Monteiro, J.-A., Larch, M. (2016). An Advanced Guide to Trade Policy Analysis: The Structural Gravity Model. Geneva: UNCTAD and WTO.",
} as const satisfies Record<string, string>;

/** Key of a cited work. */
export type ReferenceKey = keyof typeof REFERENCES;
