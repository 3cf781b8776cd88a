/** Words for groups that have no single definition, and the groups that each may mean, the most usual first. */
export const GROUP_WORDS: Readonly<Record<string, readonly string[]>> = {
  asian: ["m49-asia", "asia-pacific", "east-asia", "northeast-asia"],
  "east-asian": ["east-asia", "m49-eastern-asia", "northeast-asia"],
  "northeast-asian": ["northeast-asia", "m49-eastern-asia"],
  "southeast-asian": ["asean", "m49-south-eastern-asia"],
  european: ["m49-europe", "eu"],
};
