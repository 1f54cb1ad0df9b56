export const writeRankingReport = async (..._: unknown[]): Promise<void> => {};
