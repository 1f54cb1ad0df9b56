// What has to be said wherever a model goes that was learnt from somebody's data.
export const tmdbNotice = "This product uses the TMDB API data set but is not endorsed or certified by TMDB.";
export const movieLensNotice =
  "MovieLens data by GroupLens, University of Minnesota (F. M. Harper and J. A. Konstan: The MovieLens Datasets: History and Context, 2015). Research use; no redistribution of the ratings.";
