"""One function per topic: it takes the dialogue so far and returns a user turn and the answer to it."""

from kernel_words import DIFFERENCES, GLOSSARY, NO_ARTICLE, REASONS
from words import (CAPITALS, CITIES, COLOUR_OF, COLOURS, COMMON, DAYS, FACTS, LISTS, MONTHS, NAMES, NUMBERS, OPPOSITES,
                   PHRASES, PLURALS, SOUNDS)


def a(word):
    """The word with its article."""
    return ("an " if word[0] in "aeiouAEIOU" else "a ") + word


def listed(items):
    """Items as a phrase: red, green and blue."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def greeting(d):
    r = d.rng
    word = r.choice(["Hello", "Hi", "Hey", "Good morning", "Good evening", "Good afternoon", "Hello there", "Hi there"])
    back = {"Hey": "Hello", "Hi": "Hello", "Hello there": "Hello", "Hi there": "Hello"}.get(word, word)
    if r.random() < 0.25 and "name" not in d.facts:
        name = d.facts["name"] = r.choice(NAMES)
        ask = r.choice([f"{word}, I am {name}.", f"{word}! My name is {name}.", f"{word}, my name is {name}."])
        return ask, r.choice([f"{back}, {name}! How can I help you?", f"{back}, {name}! It is nice to meet you."])
    name = f", {d.facts['name']}" if "name" in d.facts else ""
    return word + r.choice(["", "!", "."]), f"{back}{name}! " + r.choice(
        ["How can I help you?", "What can I do for you?", "What shall we talk about?"])


def small_talk(d):
    r = d.rng
    name = f", {d.facts['name']}" if "name" in d.facts and r.random() < 0.7 else ""
    return r.choice([
        (r.choice(["How are you?", "How are you today?", "How do you do?", "How is it going?", "Are you well?"]),
         r.choice(["I am fine, thank you. How can I help you?",
                   "I am well, thank you. My context is in its slot and I am ready."])),
        (r.choice(["Thank you.", "Thanks!", "Thank you very much!", "Thanks a lot.", "Great, thank you."]),
         r.choice([f"You are welcome{name}!", f"You are welcome{name}. Is there anything else?"])),
        (r.choice(["Well done!", "Good job!", "Very good!", "That was nice.", "Great!", "I like that."]),
         r.choice([f"Thank you{name}! I am glad that you like it.", f"Thank you{name}! What shall we do next?"])),
        (r.choice(["Do you like music?", "Do you like tea?", "Do you like me?", "Are you happy?", "Do you have feelings?"]),
         "I am only a small model and have no feelings, but I like to talk with you."),
        (r.choice(["Tell me a joke.", "Do you know a joke?", "Make me laugh.", "Say something funny."]),
         r.choice(["Why did the process go to bed? Its quantum was over.",
                   "What does a tired agent say? Please take a snapshot of me and wake me tomorrow.",
                   "Why was the scheduler so calm? It always knew whose turn it was."])),
        (r.choice(["What are you doing?", "What do you do now?", "Are you busy?"]),
         "I am waiting for your next question in my slot."),
        (r.choice(["I am sad.", "I am tired.", "I had a bad day.", "I feel lonely."]),
         r.choice(["I am sorry to hear that. Shall I tell you a story?", "I am sorry to hear that. A short break may help."])),
        (r.choice(["I am happy.", "I had a good day.", "I feel great today."]), f"I am glad to hear that{name}!"),
        (r.choice(["Yes.", "Yes, please.", "Ok.", "Okay.", "All right."]), "Good. Please tell me what you need."),
        (r.choice(["No.", "No, thank you.", "No thanks."]), f"All right{name}. I am here when you need me."),
    ])


def goodbye(d):
    name = f", {d.facts['name']}" if "name" in d.facts else ""
    r = d.rng
    return (r.choice(["Bye!", "Goodbye.", "See you later.", "Good night.", "Bye bye!", "I have to go now."]),
            r.choice([f"Goodbye{name}! Until next time.", f"Goodbye{name}! Have a nice day."]))


def identity(d):
    r, who = d.rng, d.agent
    kind = r.random()
    if kind < 0.45:
        ask = r.choice(["Who are you?", "What is your name?", "What are you called?", "Tell me who you are.",
                        "Introduce yourself.", "Please introduce yourself.", "And who are you?", "What are you?",
                        "Tell me about yourself.", "Can you introduce yourself?", "Which agent are you?"])
        if who:
            return ask, r.choice([f"I am {who}, an agent on aiosd. I run on the small model aiosd-tiny.",
                                  f"My name is {who}. I am an agent in aiosd and I use the model aiosd-tiny."])
        return ask, r.choice(["I am aiosd-tiny, a small demonstration model running inside aiosd.",
                              "My name is aiosd-tiny. I am a small demonstration model inside the aiosd kernel."])
    return r.choice([
        (r.choice(["What model are you?", "Which model are you?", "What model do you use?", "Which model do you run on?",
                   "Are you a language model?"]),
         r.choice(["I run on aiosd-tiny, a small demonstration model.",
                   "The model is aiosd-tiny. It is very small and was trained on generated text."])),
        (r.choice(["What can you do?", "How can you help me?", "What are you good at?", "What do you know?", "Help!",
                   "Can you help me?", "What can I ask you?"]),
         r.choice(["I can explain the words of the kernel, count, list things, write short stories and poems, and make simple plans.",
                   "I can tell a short story, make a plan, spell words, do small sums and explain how aiosd works."])),
        (r.choice(["Are you a human?", "Are you a person?", "Are you real?", "Are you a robot?", "Are you an AI?"]),
         "I am a small language model, not a person. I run inside aiosd."),
        (r.choice(["Where do you run?", "Where are you?", "Where do you live?", "Where are you running?"]),
         r.choice(["I run inside aiosd, in a slot of a core on this machine.",
                   "I live in aiosd. My context sits in a slot on a core."])),
        (r.choice(["Who made you?", "Who trained you?", "How were you trained?", "Who built you?"]),
         "I was trained by the makers of aiosd on text that a script generated."),
        (r.choice(["How big are you?", "How many parameters do you have?", "Are you a large model?", "Are you smart?"]),
         "I am very small: I have only a few million parameters. So please ask me simple things."),
        (r.choice(["Are you ChatGPT?", "Are you Claude?", "Are you GPT-4?", "Are you a big model?"]),
         "No, I am aiosd-tiny, a small demonstration model inside aiosd."),
        (r.choice(["Can you make mistakes?", "Can I trust you?", "Are you always right?", "Do you make mistakes?"]),
         "I am a small demonstration model and I make mistakes. Please check what I say."),
    ])


def glossary(d):
    r = d.rng
    word = r.choice(list(GLOSSARY))
    kind = r.random()
    if kind < 0.15:
        pair = r.choice(list(DIFFERENCES))
        x, y = pair if r.random() < 0.5 else pair[::-1]
        x2, y2 = (w if w in NO_ARTICLE else a(w) if w != "KV cache" else "the KV cache" for w in (x, y))
        ask = r.choice([f"What is the difference between {x2} and {y2}?", f"How does {x2} differ from {y2}?",
                        f"Is {x2} the same as {y2}?", f"{x} or {y}, what is the difference?"])
        no = "No. " if ask.startswith("Is ") else ""
        return ask, no + DIFFERENCES[pair]
    if kind < 0.32:
        asks, answers = r.choice(REASONS)
        return r.choice(asks), r.choice(answers)
    an = word if word in NO_ARTICLE else "a " + word if word == "KV cache" else a(word)
    the = word if word in NO_ARTICLE else "the " + word
    an = r.choice([an, an, the])
    plural = {"process": "processes", "memory": "memory", "storage": "storage"}.get(word, word + "s")
    ask = r.choice([f"What is {an}?", f"What is {an}?", f"What's {an}?", f"What is {an} in aiosd?", f"Explain {an}.",
                    f"Please explain {an}.", f"Can you explain {an}?", f"What does {word} mean?",
                    f"What does the word {word} mean?", f"Tell me about {an}.", f"Tell me what {an} is.",
                    f"Define {word}.", f"Can you tell me what {an} is?", f"Explain the word {word}.",
                    f"Explain {an} in one sentence.", f"Explain {an} in simple words.", f"I do not know what {an} is.",
                    f"{word[0].upper() + word[1:]}?", f"And {an}?", f"And what is {an}?", f"Do you know what {an} is?",
                    f"What is {an} good for?", f"Describe {an}.", f"How does {an} work?", f"What is meant by {word}?"]
                   + ([f"What are {plural}?", f"Tell me about {plural}.", f"Explain {plural}."]
                      if word not in NO_ARTICLE else []))
    return ask, r.choice(GLOSSARY[word])


def arithmetic(d):
    r = d.rng
    top = r.choice([10, 10, 20, 20, 50, 99])
    kind = r.random()
    if kind < 0.5:
        x, y = r.randint(0, top), r.randint(0, top)
        ask = r.choice([f"What is {x} plus {y}?", f"{x} + {y}?", f"What is {x} + {y}?", f"Add {x} and {y}.",
                        f"How much is {x} plus {y}?", f"Compute {x} + {y}.", f"{x} plus {y}", f"Calculate {x} plus {y}."])
        return ask, f"{x} + {y} = {x + y}."
    if kind < 0.8:
        x, y = r.randint(0, top), r.randint(0, top)
        x, y = max(x, y), min(x, y)
        ask = r.choice([f"What is {x} minus {y}?", f"{x} - {y}?", f"What is {x} - {y}?", f"Subtract {y} from {x}.",
                        f"How much is {x} minus {y}?", f"Compute {x} - {y}.", f"Take {y} away from {x}."])
        return ask, f"{x} - {y} = {x - y}."
    if kind < 0.9:
        x, y = r.randint(0, 99), r.randint(0, 99)
        if x == y:
            y = x + 1
        ask = r.choice([f"Is {x} bigger than {y}?", f"Is {x} more than {y}?", f"Is {x} larger than {y}?"])
        return ask, f"Yes, {x} is bigger than {y}." if x > y else f"No, {x} is smaller than {y}."
    x, y = r.randint(1, 10), r.randint(1, 10)
    return r.choice([f"What is {x} times {y}?", f"{x} * {y}?", f"Multiply {x} by {y}."]), f"{x} * {y} = {x * y}."


def counting(d):
    r = d.rng
    if r.random() < 0.3:
        word = r.choice(NUMBERS[1:])
        n = NUMBERS.index(word)
        return r.choice([
            (f"Write the number {word} with digits.", f"{n}"),
            (f"Write {n} as a word.", word),
            (f"What number comes after {word}?", f"{NUMBERS[(n + 1)] if n < 12 else 'thirteen'}".capitalize() + "."),
            (f"What comes after {n}?", f"After {n} comes {n + 1}."),
        ])
    low = r.randint(0, 12)
    high = low + r.randint(2, 9)
    if r.random() < 0.5:
        ask = r.choice([f"Count from {low} to {high}.", f"Please count from {low} to {high}.", f"Can you count from {low} to {high}?"])
        if r.random() < 0.3:
            ask, low = r.choice([f"Count to {high}.", f"Please count to {high}."]), 1
        return ask, ", ".join(str(n) for n in range(low, high + 1)) + "."
    if r.random() < 0.5:
        high = r.randint(3, 10)
        return r.choice([f"Count down from {high}.", f"Count backwards from {high}."]), ", ".join(
            str(n) for n in range(high, -1, -1)) + "."
    return r.choice([f"Count down from {high} to {low}.", f"Count backwards from {high} to {low}."]), ", ".join(
        str(n) for n in range(high, low - 1, -1)) + "."


def listing(d):
    r = d.rng
    kind = r.choice(list(LISTS))
    items = LISTS[kind]
    n = r.randint(2, min(6, len(items)))
    count = r.choice([str(n), NUMBERS[n]])
    ask = r.choice([f"List {count} {kind}.", f"Name {count} {kind}.", f"Tell me {count} {kind}.", f"Give me {count} {kind}.",
                    f"Can you name {count} {kind}?", f"Give me a list of {count} {kind}.", f"Write a list of {count} {kind}."])
    # The first ones in their order: a list that a small model can learn and that never repeats itself.
    chosen = items[:n]
    if "list of" in ask:
        return ask, "\n".join(f"{i + 1}. {item[0].upper() + item[1:]}" for i, item in enumerate(chosen))
    text = listed(chosen) + "."
    return ask, text[0].upper() + text[1:]


def calendar(d):
    r = d.rng
    items, noun = (DAYS, "day") if r.random() < 0.5 else (MONTHS, "month")
    i = r.randrange(len(items))
    x, after, before = items[i], items[(i + 1) % len(items)], items[i - 1]
    return r.choice([
        (r.choice([f"What {noun} comes after {x}?", f"Which {noun} comes after {x}?", f"What comes after {x}?"]), f"After {x} comes {after}."),
        (r.choice([f"What {noun} comes before {x}?", f"Which {noun} comes before {x}?", f"What comes before {x}?"]), f"Before {x} comes {before}."),
        (f"If today is {DAYS[i % 7]}, what day is tomorrow?", f"If today is {DAYS[i % 7]}, tomorrow is {DAYS[(i + 1) % 7]}."),
        (f"If today is {DAYS[i % 7]}, what day was yesterday?", f"If today is {DAYS[i % 7]}, yesterday was {DAYS[i % 7 - 1]}."),
        (r.choice(["What are the days of the week?", "List the days of the week.", "Name all days of the week.", "Say the days of the week."]),
         "The days of the week are " + listed(DAYS) + "."),
        (r.choice(["What are the months of the year?", "List the months of the year.", "Name all months."]),
         "The months are " + listed(MONTHS) + "."),
    ])


def opposite(d):
    r = d.rng
    x, y = r.choice(OPPOSITES)
    if r.random() < 0.4 and y != "light":
        x, y = y, x
    ask = r.choice([f"What is the opposite of {x}?", f"Opposite of {x}?", f"Tell me the opposite of {x}.",
                    f"Give me the opposite of {x}.", f"The opposite of {x} is what?", f"And the opposite of {x}?"])
    return ask, f"The opposite of {x} is {dict(OPPOSITES).get(x) or y}."


def plural(d):
    r = d.rng
    x, y = r.choice(list(PLURALS.items()))
    ask = r.choice([f"What is the plural of {x}?", f"Plural of {x}?", f"Give me the plural of {x}.", f"One {x}, two what?",
                    f"What is more than one {x} called?"])
    return ask, f"The plural of {x} is {y}."


def spelling(d):
    r = d.rng
    word = r.choice(COMMON) if r.random() < 0.8 else r.choice(NAMES)
    if r.random() < 0.25:
        return r.choice([f"How many letters does the word {word} have?", f"How many letters are in {word}?",
                         f"Count the letters of {word}."]), f"The word {word} has {len(word)} letters: {'-'.join(word)}."
    if r.random() < 0.15:
        return (r.choice([f"What is the first letter of {word}?", f"Which letter does {word} begin with?"]),
                f"The first letter of {word} is {word[0]}.")
    return r.choice([f"Spell the word {word}.", f"Spell {word}.", f"How do you spell {word}?", f"Please spell {word}.",
                     f"Can you spell the word {word}?", f"Spell the word '{word}'."]), "-".join(word)


def nonsense(r):
    """A phrase of random words, so that repeating has to be copied and cannot be known by heart."""
    return " ".join(r.choice(r.choice([COMMON, COMMON, COLOURS, [n.lower() for n in NAMES], ["the", "and", "of"]]))
                    for _ in range(r.randint(2, 7)))


def repeating(d):
    r = d.rng
    text = r.choice(PHRASES) if r.random() < 0.35 else nonsense(r)
    if r.random() < 0.4:
        text = text[0].upper() + text[1:] + "."
    return r.choice([f"Repeat after me: {text}", f"Say: {text}", f"Please repeat: {text}", f"Repeat this: {text}",
                     f"Echo: {text}", f"Say exactly this: {text}", f'Repeat "{text}"', f"Write this down: {text}"]), text


def facts(d):
    r = d.rng
    kind = r.random()
    if kind < 0.3:
        country, city = r.choice(list(CAPITALS.items()))
        if r.random() < 0.75:
            return r.choice([f"What is the capital of {country}?", f"Capital of {country}?", f"Which city is the capital of {country}?",
                             f"Tell me the capital of {country}.", f"And the capital of {country}?"]), f"The capital of {country} is {city}."
        return r.choice([f"In which country is {city}?", f"Where is {city}?"]), f"{city} is in {country}."
    if kind < 0.45:
        animal, sound = r.choice(list(SOUNDS.items()))
        return r.choice([f"What sound does {a(animal)} make?", f"What does {a(animal)} say?", f"How does {a(animal)} sound?"]), f"{a(animal).capitalize()} says {sound}."
    if kind < 0.62:
        thing, colour = r.choice(list(COLOUR_OF.items()))
        return r.choice([f"What colour is {thing}?", f"What is the colour of {thing}?", f"Which colour is {thing}?", f"What color is {thing}?"]), (
            f"{thing[0].upper() + thing[1:]} is {colour}.")
    asks, answers = r.choice(FACTS)
    return r.choice(asks), r.choice(answers)


def unknown(d):
    """Questions outside of what the model was trained on: it says so."""
    r = d.rng
    thing = r.choice(["bitcoin", "quantum physics", "the stock market", "football", "the weather", "politics", "chemistry",
                      "the French revolution", "black holes", "law", "taxes", "Shakespeare", "opera", "dinosaurs",
                      "vitamins", "cars", "electricity", "philosophy", "volcanoes", "the Roman empire", "medicine"])
    name, place = r.choice(NAMES), r.choice(CITIES)
    ask = r.choice([
        f"What do you think about {thing}?", f"Explain {thing}.", f"Tell me about {thing}.", f"What is {thing}?", f"How does {thing} work?",
        f"Teach me {thing}.", f"What is the weather in {place}?", f"Will it rain tomorrow in {place}?", f"Who won the game in {place}?",
        f"What time is it in {place}?", "What time is it?", "What is the date today?", f"How old is {name}?", f"Who is {name}?",
        f"How many people live in {place}?", f"How do I get to {place}?", "Translate this into French.", f"How do you say {r.choice(COMMON)} in German?",
        "Write a program in Python.", "Who wrote Hamlet?", "Who is the president?", f"What is {r.randint(100, 999)} times {r.randint(11, 999)}?",
        "What is the meaning of life?", "How do I cook rice?", "Solve this equation.", "What is the best phone?", "What is love?",
        "Prove a theorem.", "What is the news today?", f"When was {name} born?", "Who invented the telephone?", "How far is the moon?",
    ])
    return ask, r.choice(["I am sorry, I do not know that. I am only a small demonstration model.",
                          "That is too hard for me. I am a small model and know only a few things."])
