/** What an agent keeps and says: memory and messages. */

import { RECALL } from "../phrases/recall.js";
import { REMEMBER } from "../phrases/remember.js";
import { SEND_MESSAGE } from "../phrases/send-message.js";
import type { Recipe } from "../recipe.js";
import { note, person, statement, topic } from "../words.js";
import { done, TEXT } from "./common.js";

export const remember: Recipe = {
  id: "remember",
  ...REMEMBER,
  verbs: "remember|memorize|keep|add|save|store|note down|learn|retain|record|keep in mind|memorise".split("|"),
  nouns: [
    ..."fact|memory|note|in memory|this|information|info|knowledge|to memory|something|memory entry".split("|"),
    ..."detail|statement".split("|"),
  ],
  args: [
    {
      key: "text",
      names: "text|fact|note|memory|content|what|statement|information|info|data|entry|sentence|detail".split("|"),
      about: [
        ..."What to remember|The fact|Text to keep|Information to store|Sentence to memorize".split("|"),
        ..."What should not be forgotten|The note|Fact to keep for later|Something worth knowing".split("|"),
        ..."Content of the memory|Plain statement".split("|"),
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const text = statement(d);
    return { values: { text }, words: { text }, result: done(d) };
  },
  answer: "I will remember that {text}.",
  fact: "text",
};

export const recall: Recipe = {
  id: "recall",
  ...RECALL,
  verbs: "recall|search|ask|query|find in|look up|retrieve|search in|look in|fetch|get|consult|check".split("|"),
  nouns: [
    ..."memory|memories|facts|notes|what I know|knowledge|my memory|stored facts|saved facts".split("|"),
    ..."remembered facts|long term memory|memory store|past notes".split("|"),
  ],
  args: [
    {
      key: "query",
      names: "query|about|topic|q|subject|search|question|keyword|theme|term|key|matter|what|words".split("|"),
      about: [
        ..."What it is about|What to recall|Topic|Subject to think of|Search words|What the fact is about".split("|"),
        ..."Keyword of the memory|Question to the memory|What you want to know|Theme of the stored fact".split("|"),
        "Query text",
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const query = topic(d);
    return { values: { query }, words: { query }, result: { [d.pick(["memory", "fact", "text"])]: statement(d) } };
  },
  answer: "I remember: {0}.",
  source: true,
};

export const send: Recipe = {
  id: "send-message",
  ...SEND_MESSAGE,
  verbs: "send|write|post|deliver|dispatch|pass|transmit|forward|submit|give|hand over|relay".split("|"),
  nouns: [
    ..."message|mail|to agent|text message|chat message|email|direct message|dm|to person".split("|"),
    ..."message to agent|agent message|instant message|letter".split("|"),
  ],
  args: [
    {
      key: "to",
      names: [
        ..."to|recipient|agent|receiver|who|to agent|addressee|to whom|target|person|send to|user|to name".split("|"),
        "destination",
      ],
      about: [
        ..."Who gets it|Name of the receiver|Recipient|Person or agent to write to|Agent who should read it".split("|"),
        ..."To whom it goes|Addressee|Name of the other agent|Who the message is for".split("|"),
        ..."The one who receives it|Where to send it".split("|"),
      ],
      schema: TEXT,
    },
    {
      key: "text",
      names: "text|message|body|content|msg|message text|what|words|note|contents|payload|say|letter".split("|"),
      about: [
        ..."The message|What to say|Text of the message|The words to send|Body of the message".split("|"),
        ..."What the receiver will read|Content to deliver|Message text, plain|The note itself".split("|"),
        ..."What should be told|Content of the letter".split("|"),
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const to = d.chance(0.3) ? `${d.pick(["agent", "planner", "writer", "helper"])}-${d.number(2, 9999)}` : person(d);
    const text = note(d);
    return { values: { to, text }, words: { to, text }, result: { status: d.pick(["sent", "ok", "delivered"]) } };
  },
  answer: "I sent the message to {to}.",
  fact: "to",
};
