"""The longer work of an agent: stories, poems, plans, reports, summaries, and facts that the user told it."""

from topics import a, listed
from words import CITIES, COLOURS, COMMON, LISTS, NAMES, PHRASES

HEROES = """fox rabbit robot dragon cat dog bear owl farmer sailor wizard king queen mouse lion doctor painter baker
turtle horse bird frog princess pirate gardener musician astronaut teacher wolf penguin elephant agent""".split()
TRAITS = "small brave old young clever kind quiet happy curious lonely friendly tired".split()
THINGS = """lantern|red kite|golden key|map|silver coin|blue stone|music box|letter|drum|warm coat|little boat|book|rope
mirror|basket of apples|white shell|clock|bell|seed|broken wheel""".replace("\n", "|").split("|")
HELPERS = "fox owl child sailor neighbour stranger crow farmer cat old woman young man shepherd".split()
WEATHER = ["One rainy morning", "One cold evening", "One sunny day", "One quiet night", "On the first day of spring",
           "One windy afternoon", "Late in autumn", "One snowy day"]
PROBLEMS = [("it was lost in the dark", "found the way home"), ("a storm came over the hills", "waited for the sun"),
            ("the bridge was broken", "built a new one"), ("the door was locked", "opened the door"),
            ("the water was too deep", "crossed it together"), ("nobody knew the way", "followed the stars")]
MORALS = ["From that day on they were friends.", "And they never forgot that day.", "That is how the two became friends.",
          "Since then the door was always open for a guest.", "It was the best day of the year."]


def story(d):
    r = d.rng
    hero, name, city = r.choice(HEROES), r.choice(NAMES), r.choice(CITIES)
    trait, thing, helper = r.choice(TRAITS), r.choice(THINGS), r.choice(HELPERS)
    problem, solution = r.choice(PROBLEMS)
    kind, given = r.random(), d.facts.get("name")
    verb = r.choice(["Tell me a story about", "Tell a story about", "Write a story about", "Please tell me a story about",
                     "Write a short story about", "Tell me a short story about", "I want to hear a story about"])
    if kind < 0.15:
        ask = r.choice(["Tell me a story.", "Write a short story.", "Can you tell me a story?", "A story, please.", "Tell me another story."])
    elif kind < 0.45:
        ask = f"{verb} {a(hero)}."
    elif kind < 0.7:
        ask = f"{verb} {a(hero)} {r.choice(['called', 'named'])} {name}."
    elif kind < 0.85:
        ask = f"{verb} {a(hero)} in {city}."
    elif kind < 0.95 or not given:
        ask = f"{verb} {a(hero)} and {a(thing)}."
    else:
        ask, name = r.choice(["Tell me a story about me.", "Write a story about me."]), given
    first = r.choice([f"Once upon a time there was {a(trait)} {hero} called {name} who lived near {city}.",
                      f"In {city} there lived {a(trait)} {hero} called {name}."])
    lines = [first, f"{r.choice(WEATHER)} {name} found {a(thing)} on the road.",
             f"{r.choice(['But', 'Then'])} {problem}, and {name} did not know what to do.",
             f"{a(helper).capitalize()} came by and said: \"{r.choice(['I can help you', 'Let us try it together', 'Do not be afraid'])}.\"",
             f"Together they {solution}.", r.choice(MORALS)]
    if r.random() < 0.4:
        del lines[3]
        lines[3] = f"In the end {name} {solution}."
        lines[4] = r.choice([f"At home {name} put the {thing} on the table and smiled.", f"Everybody in {city} was glad."])
    return ask, " ".join(lines)


COUPLETS = {
    "moon": ("The moon is high, the night is deep,|it watches while the children sleep.", "It paints the river silver white|and walks beside us through the night."),
    "sea": ("The sea is wide, the sea is blue,|it sings an old song, always new.", "The waves roll in, the waves roll out,|they carry shells and dreams about."),
    "spring": ("The snow is gone, the birds are here,|the greenest season of the year.", "A flower opens, soft and small,|and spring has come to greet us all."),
    "winter": ("The snow falls softly on the street|and makes no sound below our feet.", "A candle burns, the night is long,|the wind outside hums us a song."),
    "rain": ("The rain is knocking at the pane,|it comes and goes and comes again.", "The garden drinks, the rivers rise,|and then the blue is in the skies."),
    "sun": ("The sun comes up, the sky turns gold,|it warms the young, it warms the old.", "It climbs the hill, it lights the day|and chases all the clouds away."),
    "star": ("A little star is shining bright,|a tiny lamp in all the night.", "It does not speak, it does not move,|it only gives its light and love."),
    "friend": ("A friend is near when days are grey,|a friend can laugh the clouds away.", "We share the road, we share the bread,|and all the miles that lie ahead."),
    "cat": ("The cat is sleeping in the sun,|her busy day has just begun.", "She dreams of mice, she dreams of cream,|oh, do not wake her from her dream."),
    "tree": ("The old tree stands beside the lane|in summer heat and autumn rain.", "Its roots are deep, its crown is wide,|and many birds can live inside."),
    "kernel": ("The kernel never goes to sleep,|it has a hundred states to keep.", "It gives each agent time to run|and saves the work when it is done."),
    "scheduler": ("Who runs now and who must wait?|The queue is long, the hour is late.", "A quantum here, a quantum there,|the scheduler is always fair."),
    "snapshot": ("I stop, but nothing goes astray,|a snapshot keeps my words today.", "Tomorrow in another slot|I will go on from where I stopped."),
    "agent": ("An agent starts, a task is set,|it has not found the answer yet.", "It asks the kernel, takes its turn,|and there is always more to learn."),
    "robot": ("A robot rolled along the floor|and politely opened every door.", "It beeped hello, it beeped goodbye,|and looked up gladly at the sky."),
    "river": ("The river runs, the river bends,|it starts so small and never ends.", "It passes field, it passes town|and carries leaves of gold and brown."),
}


def poem(d):
    r = d.rng
    subject = r.choice(list(COUPLETS))
    one, two = COUPLETS[subject]
    the = a(subject) if subject in ("friend", "cat", "tree", "robot", "star", "agent", "snapshot", "river") else subject
    the = r.choice([the, "the " + subject]) if subject not in ("spring", "winter") else subject
    ask = r.choice([f"Write a poem about {the}.", f"Write a short poem about {the}.", f"A poem about {the}, please.",
                    f"Tell me a poem about {the}.", f"Can you write a poem about {the}?", f"Please write a poem about {the}."])
    if r.random() < 0.12:
        ask = r.choice(["Write a poem.", "Write a short poem.", "Tell me a poem.", "Do you know a poem?"])
    return ask, "\n".join((one + "|" + two).split("|"))


SUMMARY_OPENERS = {
    "project": ["The {p} project is on time.", "The {p} project is two days late.", "The {p} project has started well."],
    "meeting": ["{n} and {m} met in {c} to talk about the {p} project.", "The meeting in {c} ended with a clear plan."],
    "travel": ["{n} went to {c} by train.", "{n} visited {m} in {c} last week.", "The train to {c} was late today."],
    "kernel": ["The kernel ran all night without an error.", "The scheduler moved {n} to another core.", "All agents finished their tasks before noon."],
    "shop": ["The shop of {n} sells bread and cake.", "{n} opened a small shop in {c}."],
}
DETAILS = ["The weather was good.", "{m} made some notes about it.", "It took about {k} hours.", "Nobody was in a hurry.",
           "The costs were lower than last year.", "{m} will send the details tomorrow.", "There were {k} people in the room.",
           "Some small questions are still open.", "After that everybody had a cup of tea.", "The next step is planned for Friday."]
PROJECTS = """garden bridge kernel website library school music rocket robot market harbour museum kitchen solar archive
snapshot scheduler memory""".split()


def passage(r):
    n, m = r.sample(NAMES, 2)
    words = {"n": n, "m": m, "c": r.choice(CITIES), "p": r.choice(PROJECTS), "k": r.randint(2, 9)}
    first = r.choice(r.choice(list(SUMMARY_OPENERS.values())))
    return [line.format(**words) for line in [first] + r.sample(DETAILS, r.randint(1, 3))], words


def summary(d):
    r = d.rng
    lines, words = passage(r)
    text = " ".join(lines)
    if r.random() < 0.3:
        name, city, thing = r.choice(NAMES), r.choice(CITIES), r.choice(LISTS["fruits"])
        n = r.randint(2, 20)
        text, asks = r.choice([
            (f"{name} lives in {city}.", [("Who lives there?", f"{name} lives there."), (f"Where does {name} live?", f"{name} lives in {city}.")]),
            (f"{name} bought {n} {LISTS['colours'][n % 8]} balls.", [(f"How many balls did {name} buy?", f"{name} bought {n} balls."),
             ("Which colour are the balls?", f"The balls are {LISTS['colours'][n % 8]}."), ("Who bought the balls?", f"{name} bought the balls.")]),
            (f"{name} likes {thing} juice.", [(f"What does {name} like?", f"{name} likes {thing} juice."), ("Who likes juice?", f"{name} likes {thing} juice.")]),
            (f"{name} travels to {city} on {r.choice(['Monday', 'Friday', 'Sunday'])}.", [(f"Where does {name} travel to?", f"{name} travels to {city}."), ("Who travels?", f"{name} travels to {city}.")]),
        ])
        ask, answer = r.choice(asks)
        return f"{text} {ask}", answer
    ask = r.choice(["Summarise: ", "Summarise this: ", "Summarise this text: ", "Summarize: ", "Give me a short summary: ",
                    "What is the main point? ", "Please summarise: "])
    return ask + text, r.choice(["In short: ", "Summary: "]) + lines[0]


def mood(d):
    r = d.rng
    good = ["I love this tea.", "The trip was wonderful.", "What a beautiful day!", "The food was very good.", "She is so kind.", "This works great.", "I am very happy with it."]
    bad = ["I hate this tea.", "The trip was terrible.", "What an awful day!", "The food was very bad.", "He was so rude.", "This does not work.", "I am very unhappy with it."]
    side = r.random() < 0.5
    text = r.choice(good if side else bad)
    ask = r.choice(["Is this positive or negative? ", "Good or bad mood? ", "Classify the mood: ", "Positive or negative: "])
    return ask + text, f"The mood is {'positive' if side else 'negative'}."


def trip(r, place):
    return [f"Choose the days for the trip to {place}.", f"Book a train or a flight to {place}.", f"Reserve a room in {place}.",
            r.choice(["Make a list of places to see.", f"Pick three places to see in {place}."]),
            r.choice(["Pack a bag.", "Pack the bags and the tickets."])]


GOALS = {
    "a birthday party": ["Choose a day and a place.", "Invite the guests.", "Bake a cake.", "Prepare some games and music.", "Thank everybody who came."],
    "a picnic": ["Look at the weather.", "Invite some friends.", "Pack bread, fruit and water.", "Find a quiet place in the park."],
    "a dinner": ["Choose what to cook.", "Buy the food.", "Set the table.", "Cook and serve the dinner."],
    "a meeting": ["Write down the goal of the meeting.", "Invite the people who are needed.", "Prepare the questions.", "Take notes and send them to everybody."],
    "a garden": ["Choose a sunny place.", "Prepare the soil.", "Plant the seeds.", "Water them every day."],
    "a weekend": ["Sleep well on Saturday morning.", "Meet a friend for lunch.", "Read a good book.", "Prepare for Monday."],
    "a new project": ["Write down the goal.", "Split the work into small tasks.", "Give each task to an agent.", "Check the results every day.", "Write a report at the end."],
    "a school day": ["Pack the books.", "Be there before eight.", "Listen and ask questions.", "Do the homework."],
    "a move to a new house": ["Pack everything in boxes.", "Rent a truck.", "Ask friends for help.", "Carry the boxes into the new house.", "Unpack the kitchen first."],
    "a concert": ["Choose the music.", "Rent a hall.", "Sell the tickets.", "Test the sound.", "Play for the guests."],
    "a release": ["Run all the tests.", "Write the notes for the users.", "Build the package.", "Publish it.", "Watch for errors."],
    "a shopping trip": ["Write a list of what you need.", "Check how much money you have.", "Go to the market.", "Compare the prices.", "Bring everything home."],
}


def plan(d):
    r = d.rng
    if r.random() < 0.55:
        place = r.choice(CITIES)
        goal, steps = f"a trip to {place}", trip(r, place)
        if "city" in d.facts and r.random() < 0.3:
            place = d.facts["city"]
            goal, steps = f"a trip to {place}", trip(r, place)
    else:
        goal, steps = r.choice(list(GOALS.items()))
    ask = r.choice([f"Plan {goal}.", f"Make a plan for {goal}.", f"Please plan {goal}.", f"Write a plan for {goal}.", f"How do I plan {goal}?",
                    f"Help me plan {goal}.", f"Give me the steps for {goal}.", f"Write a checklist for {goal}.", f"I want to plan {goal}."])
    text = "\n".join(f"{i + 1}. {step}" for i, step in enumerate(steps))
    d.plan = steps
    return ask, r.choice([f"Here is a plan for {goal}:\n{text}", f"Here is a plan for {goal}:\n{text}", f"Plan for {goal}:\n{text}"])


def report(d):
    r = d.rng
    project = r.choice(PROJECTS)
    if r.random() < 0.25 and d.agent:
        return r.choice(["Write a status report.", "What is your status?", "Report your status.", "Status, please."]), (
            f"Status of {d.agent}: running. My queue is {r.choice(['short', 'empty'])} and there are no errors.")
    ask = r.choice([f"Write a status report for the {project} project.", f"Status report for the {project} project, please.",
                    f"Give me a status report on the {project} project.", f"Report on the {project} project.",
                    f"How is the {project} project going?", f"Write a short report about the {project} project."])
    done, todo = r.choice(["The first part is done", "Half of the work is done", "Most tasks are finished", "The design is ready"]), r.choice(
        ["the tests come next", "the rest will be ready on Friday", "two tasks are still open", "the review is next"])
    return ask, f"Status report for the {project} project: {done} and {todo}. " + r.choice(["There are no problems.", "We are on time.", "No help is needed."])


def message(d):
    r = d.rng
    name, mine = r.choice(NAMES), d.facts.get("name")
    topic, line = r.choice([
        ("the meeting", "our meeting is on Friday at ten"), ("the party", "you are invited to our party on Sunday"), ("lunch", "shall we have lunch together tomorrow"),
        ("the train", "the train will be late today"), ("the report", "the report is ready"), ("the tests", "all tests are green"), ("the garden", "the roses are in bloom"),
        ("the trip", "the tickets for our trip are booked"),
    ])
    ask = r.choice([f"Write a message to {name} about {topic}.", f"Write a short letter to {name} about {topic}.", f"Write an email to {name} about {topic}.",
                    f"Send {name} a note about {topic}."])
    mark = "?" if line.startswith("shall") else "."
    return ask, f"Dear {name},\n{line}{mark}\nBest wishes" + (f",\n{mine}" if mine else "")


ABOUT = {
    "name": (NAMES, ["My name is {x}.", "I am {x}.", "I am called {x}.", "Please call me {x}.", "Hi, my name is {x}.", "My name is {x}, please remember it."],
             ["What is my name?", "Do you know my name?", "Who am I?", "Do you remember my name?", "What am I called?", "Tell me my name."], "Your name is {x}.",
             ["Nice to meet you, {x}!", "Hello, {x}! It is nice to meet you.", "Nice to meet you, {x}. How can I help you?"]),
    "colour": (COLOURS, ["My favourite colour is {x}.", "I like the colour {x} most.", "The colour I like best is {x}."],
               ["What is my favourite colour?", "Which colour do I like?", "Do you remember my favourite colour?"], "Your favourite colour is {x}.",
               ["I will remember that your favourite colour is {x}.", "{X} is a nice colour."]),
    "city": (CITIES, ["I live in {x}.", "I am from {x}.", "My home is in {x}.", "I live in the city of {x}."],
             ["Where do I live?", "Which city do I live in?", "Do you remember where I live?", "Where am I from?"], "You live in {x}.",
             ["{x} is a nice place to live.", "I will remember that you live in {x}."]),
    "pet": (LISTS["animals"], ["I have a pet {x}.", "My pet is a {x}.", "I live with a {x}."], ["What pet do I have?", "Which animal do I have?", "What is my pet?"],
            "You have a {x}.", ["A {x} is a good friend.", "I will remember your {x}."]),
    "number": ([str(n) for n in range(1, 100)], ["My lucky number is {x}.", "Remember the number {x}.", "Please remember the number {x}."],
               ["What is my number?", "Which number did I tell you?", "What number should you remember?", "What was the number?"], "Your number is {x}.",
               ["I will remember the number {x}.", "All right, your number is {x}."]),
    "project": (PROJECTS, ["I work on the {x} project.", "My project is the {x} project.", "We are working on the {x} project."],
                ["What project do I work on?", "What is my project?", "Which project is mine?"], "You work on the {x} project.",
                ["The {x} project sounds interesting.", "I will remember that you work on the {x} project."]),
    "word": (COMMON, ["Remember the word {x}.", "The password is {x}.", "Please remember the word {x}.", "The secret word is {x}."],
             ["What is the word?", "What is the secret word?", "Which word did I tell you?", "What was the word?", "What is the password?"], "The word is {x}.",
             ["I will remember the word {x}.", "All right, the word is {x}."]),
}


def told(d):
    """The user tells a fact about themselves; a later turn may ask for it."""
    r = d.rng
    kind = "name" if r.random() < 0.35 else r.choice(list(ABOUT))
    values, tells, _, _, answers = ABOUT[kind]
    x = d.facts[kind] = r.choice(values)
    return r.choice(tells).format(x=x), r.choice(answers).format(x=x, X=x.capitalize())


def asked(d):
    """The user asks for a fact that was told before, or was not."""
    r = d.rng
    kind = r.choice(list(d.facts)) if d.facts and r.random() < 0.88 else r.choice(list(ABOUT))
    _, _, asks, answer, _ = ABOUT[kind]
    if kind in d.facts:
        return r.choice(asks), answer.format(x=d.facts[kind])
    return r.choice(asks), "I do not know it yet. Please tell me."


def follow_up(d):
    """A turn that only makes sense after the one before it."""
    r = d.rng
    question, answer = d.turns[-1]
    kind = r.random()
    if kind < 0.4 and len(answer) < 160:
        return r.choice(["Say that again.", "Please repeat that.", "Can you repeat your answer?", "Once more, please.", "What did you say?"]), answer
    if kind < 0.7 and len(question) < 120:
        return r.choice(["What did I ask you?", "What was my last question?", "What did I just say?", "Repeat what I said."]), f"You said: {question}"
    if d.plan and d.turns[-1][1].endswith(d.plan[-1]):
        i = r.randrange(len(d.plan))
        return r.choice([f"What is step {i + 1}?", f"Tell me step {i + 1}.", f"Repeat step {i + 1}."]), f"Step {i + 1}: {d.plan[i]}"
    first = d.turns[0][0]
    if len(first) > 90:
        return "Thanks.", "You are welcome!"
    return r.choice(["What was my first question?", "What did I say first?", "How did we start?"]), f"First you said: {first}"


assert all(PHRASES) and listed(["x"]) == "x"
