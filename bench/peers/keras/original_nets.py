"""The original's three networks in Keras, on the original's rows: the peer that matinee's figures stand beside.

Needs the packages of requirements.txt, and the data files where MATINEE_DATA says (tmdb-5000/ and glove/).

    python original_nets.py --seeds 10                 keras.utils.set_random_seed(0..9): the same order in every epoch
    python original_nets.py --seeds 10 --no-seed       no seed, as the notebook: every epoch draws an order of its own

Prints one JSON document: for each network and measure the ten values, mean and sample standard deviation, and the
seconds an epoch.
"""

import argparse
import json
import os
import pathlib
import time

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split

parser = argparse.ArgumentParser()
parser.add_argument("--seeds", type=int, default=10)
parser.add_argument("--no-seed", action="store_true")
parser.add_argument("--epochs", type=int, default=10)
arguments = parser.parse_args()

folder = pathlib.Path(os.environ["MATINEE_DATA"])
movies = pd.read_csv(folder / "tmdb-5000/tmdb_5000_movies.csv.gz")
credits = pd.read_csv(folder / "tmdb-5000/tmdb_5000_credits.csv.gz")
films = movies.merge(credits, on="title")
film = films["id"].map({tmdb: k for k, tmdb in enumerate(films["id"].unique())}).to_numpy()
length = films["title"].str.len().to_numpy()
rating = films["vote_average"].to_numpy(np.float32)
train, test = train_test_split(np.arange(len(films)), test_size=0.2, random_state=42)

tokenizer = tf.keras.preprocessing.text.Tokenizer(num_words=5000)
tokenizer.fit_on_texts(films["title"].iloc[train])
words = tf.keras.preprocessing.sequence.pad_sequences(
    tokenizer.texts_to_sequences(films["title"]), maxlen=15, padding="post"
)
glove = {}
with __import__("gzip").open(next((folder / "glove").glob("glove.6B.50d*.txt.gz")), "rt", encoding="utf8") as lines:
    for line in lines:
        word, *numbers = line.rstrip("\n").split(" ")
        glove[word] = np.array(numbers, dtype=np.float32)
vectors = np.zeros((len(tokenizer.word_index) + 1, 50), np.float32)
for word, index in tokenizer.word_index.items():
    vectors[index] = glove.get(word, vectors[index])


def network(film_layer, title_layer, title_width):
    inputs = [keras.Input((1,)), keras.Input((title_width,))]
    parts = [keras.layers.Flatten()(layer(x)) for layer, x in zip((film_layer, title_layer), inputs)]
    x = keras.layers.Dense(128, activation="relu")(keras.layers.Concatenate()(parts))
    x = keras.layers.Dropout(0.3)(x)
    x = keras.layers.Dense(64, activation="relu")(x)
    model = keras.Model(inputs, keras.layers.Dense(1)(x))
    model.compile(optimizer="adam", loss="mse")
    return model


results = {}


def trained(name, model, title):
    begun = time.perf_counter()
    model.fit([film[train], title[train]], rating[train], epochs=arguments.epochs, batch_size=64, verbose=0)
    seconds = (time.perf_counter() - begun) / arguments.epochs
    error = model.predict([film[test], title[test]], verbose=0).ravel() - rating[test]
    measures = {
        "mae": np.abs(error).mean(),
        "rmse": np.sqrt((error**2).mean()),
        "r2": 1 - (error**2).sum() / ((rating[test] - rating[test].mean()) ** 2).sum(),
        "secondsAnEpoch": seconds,
    }
    for measure, value in measures.items():
        results.setdefault(name, {}).setdefault(measure, []).append(float(value))


for seed in range(arguments.seeds):
    if not arguments.no_seed:
        keras.utils.set_random_seed(seed)
    count = int(film.max()) + 1
    trained("original-deep", network(keras.layers.Embedding(count, 50), keras.layers.Embedding(5000, 50), 1), length)
    film_layer = keras.layers.Embedding(count, 50)
    frozen = keras.layers.Embedding(len(vectors), 50, weights=[vectors], trainable=False)
    trained("original-frozen", network(film_layer, frozen, 15), words)
    tuned = keras.layers.Embedding(len(vectors), 50, weights=[vectors], trainable=True)
    trained("original-tuned", network(film_layer, tuned, 15), words)

summary = {
    name: {m: {"mean": np.mean(v), "sd": np.std(v, ddof=1) if len(v) > 1 else 0, "values": v} for m, v in each.items()}
    for name, each in results.items()
}
print(json.dumps({"keras": keras.__version__, "tensorflow": tf.__version__, "order": "fresh" if arguments.no_seed else
                  "repeated", "seeds": arguments.seeds, "networks": summary}, indent=1))
