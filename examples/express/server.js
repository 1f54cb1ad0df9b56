// npm start [artifact]: POST /recommend with a history, and get a list with its reasons.
import express from "express";
import { open } from "matinee";
import { answer } from "./answer.js";

const recommender = await open(process.argv[2] ?? "matinee.model"); // once: it holds no person, and serves everybody
const app = express();
app.use(express.json({ limit: "5mb" }));

app.post("/recommend", (request, response) => {
  const { status, body } = answer(recommender, request.body, request.is("json") === false); // null without a body
  response.status(status).json(body);
});

app.use((error, _request, response, _next) => {
  const status = error.status ?? 500; // a body that is no JSON, or too large, has one
  response.status(status).json({ error: status < 500 ? error.message : "Cannot answer: the server is at fault" });
});

const port = Number(process.env.PORT ?? 3000);
app.listen(port, "127.0.0.1", () => {
  process.stdout.write(`${recommender.size} films; POST http://127.0.0.1:${port}/recommend\n`);
});
