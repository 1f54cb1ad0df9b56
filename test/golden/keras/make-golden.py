"""Golden values from Keras for the original's tokenizer and its three networks, small enough to read.

Written with: Python 3.11, tensorflow 2.21.0, keras 3.15.0, numpy 2.4
Run:          python make-golden.py      (writes tokenizer.json and nets.json beside itself)

The networks are the original's layer for layer, with few rows and units. Each is stepped three times by
`train_on_batch` (Adam, mean squared error); the dropout masks that Keras draws are recorded so that another program can
use the same ones. The third network takes over the film embedding of the second, as the original does.
"""

import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
import tensorflow as tf

HERE = pathlib.Path(__file__).parent
FILMS, LENGTHS, WORDS, TITLE, FILM_DIM, WORD_DIM = 6, 9, 7, 3, 3, 2
HIDDEN, RATE, ROWS, STEPS = (5, 4), 0.3, 4, 3
DROPOUT_SEED = 7


def tokenizer_golden():
    Tokenizer = tf.keras.preprocessing.text.Tokenizer
    pad_sequences = tf.keras.preprocessing.sequence.pad_sequences
    fitted = [
        "The Night We Met", "the   Night: Part II", "Don't Look Back!", "A [long] (long) Way/Home", "Ünder the Ägean",
        "tab\there", "İstanbul", "\u039f\u0394\u039f\u03a3", "100% Wolf & Co.", "-", "", "no\u00a0break night",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    ]
    asked = fitted + ["Unseen Words Only", "the met home wolf night", "sixteen one two three four five six seven eight "
                      "nine ten eleven twelve thirteen fourteen fifteen the"]
    tokenizer = Tokenizer(num_words=20)
    tokenizer.fit_on_texts(fitted)
    sequences = tokenizer.texts_to_sequences(asked)
    padded = pad_sequences(sequences, maxlen=15, padding="post")
    return {
        "fitted": fitted, "asked": asked, "numWords": 20, "wordIndex": list(tokenizer.word_index.items()),
        "sequences": sequences, "length": 15, "padded": padded.tolist(),
    }


def numbers(array):
    return [float(x) for x in np.asarray(array, dtype=np.float32).ravel()]


def build(film_layer, title_layer, title_width):
    film = keras.Input(shape=(1,), dtype="int32")
    title = keras.Input(shape=(title_width,), dtype="int32")
    x = keras.layers.Concatenate()([keras.layers.Flatten()(film_layer(film)), keras.layers.Flatten()(title_layer(title))])
    x = keras.layers.Dense(HIDDEN[0], activation="relu")(x)
    x = keras.layers.Dropout(RATE, seed=DROPOUT_SEED)(x)
    x = keras.layers.Dense(HIDDEN[1], activation="relu")(x)
    model = keras.Model([film, title], keras.layers.Dense(1)(x))
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="mse", run_eagerly=True)
    return model


def head_weights(model):
    return [numbers(w) for layer in model.layers if isinstance(layer, keras.layers.Dense) for w in layer.get_weights()]


def snapshot(model, film_layer, title_layer):
    return {"film": numbers(film_layer.get_weights()[0]), "title": numbers(title_layer.get_weights()[0]),
            "head": head_weights(model)}


def stepped(model, film_layer, title_layer, title_width, title_limit, rng):
    masks = keras.random.SeedGenerator(DROPOUT_SEED)
    # biases and unused rows away from 0, so that a wrong sign or row shows
    for layer in model.layers:
        if isinstance(layer, keras.layers.Dense):
            kernel, bias = layer.get_weights()
            layer.set_weights([kernel, rng.normal(0, 0.1, bias.shape)])
    before = snapshot(model, film_layer, title_layer)
    steps = []
    for _ in range(STEPS):
        films = rng.integers(0, FILMS, (ROWS, 1))
        titles = rng.integers(0, title_limit, (ROWS, title_width))
        targets = rng.uniform(0, 10, (ROWS, 1)).astype(np.float32)
        mask = keras.random.dropout(tf.ones((ROWS, HIDDEN[0])), RATE, seed=masks)
        loss = model.train_on_batch([films, titles], targets)
        steps.append({"films": films.ravel().tolist(), "titles": titles.ravel().tolist(), "targets": numbers(targets),
                      "mask": numbers(mask), "loss": float(np.asarray(loss)), "after": snapshot(model, film_layer, title_layer)})
    films, titles = np.arange(FILMS)[:, None] % FILMS, rng.integers(0, title_limit, (FILMS, title_width))
    answer = model.predict([films, titles], verbose=0)
    return {"before": before, "steps": steps,
            "predict": {"films": films.ravel().tolist(), "titles": titles.ravel().tolist(), "predictions": numbers(answer)}}


def nets_golden():
    rng = np.random.default_rng(20)
    keras.utils.set_random_seed(20)
    vectors = rng.normal(0, 0.5, (WORDS, WORD_DIM)).astype(np.float32)
    vectors[0] = 0

    film = keras.layers.Embedding(FILMS, FILM_DIM)
    lengths = keras.layers.Embedding(LENGTHS, WORD_DIM)
    deep = stepped(build(film, lengths, 1), film, lengths, 1, LENGTHS, rng)

    film = keras.layers.Embedding(FILMS, FILM_DIM)
    frozen_words = keras.layers.Embedding(WORDS, WORD_DIM, weights=[vectors], trainable=False)
    frozen = stepped(build(film, frozen_words, TITLE), film, frozen_words, TITLE, WORDS, rng)

    tuned_words = keras.layers.Embedding(WORDS, WORD_DIM, weights=[vectors], trainable=True)
    tuned = stepped(build(film, tuned_words, TITLE), film, tuned_words, TITLE, WORDS, rng)
    return {
        "sizes": {"films": FILMS, "lengths": LENGTHS, "words": WORDS, "titleLength": TITLE, "filmDimension": FILM_DIM,
                  "wordDimension": WORD_DIM, "hidden": list(HIDDEN), "rows": ROWS, "dropout": RATE},
        "original-deep": deep, "original-frozen": frozen, "original-tuned": tuned,
    }


for name, value in (("tokenizer", tokenizer_golden()), ("nets", nets_golden())):
    (HERE / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
