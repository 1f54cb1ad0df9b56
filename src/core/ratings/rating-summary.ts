// What a film's ratings come to: how many, how high, how divided. A plain mean depends on who happened to rate the film:
// people differ by a star in what they give. The mean deviation takes each rating from its rater's own mean instead.
// Facts about the past only; nothing here is shrunk or predicted.

/** The ratings of one film, in stars from 0.5 to 5. */
export interface RatingSummary {
  /** At least 1. */
  readonly count: number;
  readonly mean: number;
  /** Mean over its raters of the rating minus the mean of all that rater's ratings, this one included. */
  readonly meanDeviation: number;
  /** Standard deviation of the ratings themselves (divided by the count, so that pooling is exact); 0 for one rating. */
  readonly sd: number;
  /** Share of ratings of at least 4, 0 to 1. */
  readonly liked: number;
}

/** Ratings side by side: entry k of each list belongs to rating k. Ids are the source's own. */
export interface RatingColumns {
  readonly users: ArrayLike<number>;
  readonly films: ArrayLike<number>;
  /** In stars. */
  readonly ratings: ArrayLike<number>;
}

const leastLiked = 4;

interface Sums {
  count: number;
  rating: number;
  square: number;
  deviation: number;
  liked: number;
}

/**
 * The summary of every film that has a rating, by its id, in the order in which the films first occur. Two passes: raters'
 * means, then films.
 *
 * @throws RangeError where the columns differ in length
 */
export function summariseRatings({ users, films, ratings }: RatingColumns): Map<number, RatingSummary> {
  if (users.length !== ratings.length || films.length !== ratings.length) {
    const seen = `${users.length} users, ${films.length} films and ${ratings.length} ratings`;
    throw new RangeError(`Cannot summarise ratings: columns of ${seen} were seen; equal lengths were needed`);
  }
  const means = ratersMeans(users, ratings);
  const sums = new Map<number, Sums>();
  for (let k = 0; k < ratings.length; k++) {
    const rating = ratings[k]!;
    const film = sumsOf(sums, films[k]!);
    film.count++;
    film.rating += rating;
    film.square += rating * rating;
    film.deviation += rating - means.get(users[k]!)!;
    if (rating >= leastLiked) film.liked++;
  }
  return new Map(Array.from(sums, ([film, each]) => [film, summaryOf(each)]));
}

function ratersMeans(users: ArrayLike<number>, ratings: ArrayLike<number>): Map<number, number> {
  const sums = new Map<number, { count: number; rating: number }>();
  for (let k = 0; k < ratings.length; k++) {
    const sum = sums.get(users[k]!) ?? { count: 0, rating: 0 };
    sum.count++;
    sum.rating += ratings[k]!;
    sums.set(users[k]!, sum);
  }
  return new Map(Array.from(sums, ([user, { count, rating }]) => [user, rating / count]));
}

function sumsOf(all: Map<number, Sums>, film: number): Sums {
  const found = all.get(film);
  if (found !== undefined) return found;
  const sums = { count: 0, rating: 0, square: 0, deviation: 0, liked: 0 };
  all.set(film, sums);
  return sums;
}

function summaryOf({ count, rating, square, deviation, liked }: Sums): RatingSummary {
  const mean = rating / count;
  // sums of half stars and of their squares are exact; the difference may still round to just below 0
  const sd = Math.sqrt(Math.max(0, square / count - mean * mean));
  return { count, mean, meanDeviation: deviation / count, sd, liked: liked / count };
}

/**
 * The summary of all ratings of several films that are one film; the same as if they had stood under one id from the
 * start. A person who rated two of them counts twice.
 *
 * @throws RangeError for an empty list
 */
export function poolSummaries(summaries: readonly RatingSummary[]): RatingSummary {
  if (summaries.length === 0) throw new RangeError("Cannot pool ratings: no summary was seen; at least 1 was needed");
  const sums: Sums = { count: 0, rating: 0, square: 0, deviation: 0, liked: 0 };
  for (const { count, mean, meanDeviation, sd, liked } of summaries) {
    sums.count += count;
    sums.rating += count * mean;
    sums.square += count * (sd * sd + mean * mean);
    sums.deviation += count * meanDeviation;
    sums.liked += count * liked;
  }
  return summaryOf(sums);
}
