import { lines, type Phrases } from "../phrases.js";

export const RECALL: Phrases = {
  about: lines(`
    Searches the memory
    Recalls a fact
    Looks into the memory
    Finds what was remembered
    Asks the memory
    Returns a remembered fact
    Finds an old note in memory
    Memory: search
    What I was told before
    Brings back a memory
    Looks for a fact in memory
    Reads the memory
    Memory look-up
    Returns what was stored in memory about a topic
    Use this to find facts that the user told before
    Search the long-term memory
    Query memory
    Gets a fact back from memory
    Finds facts that were saved earlier
    Looks up what the agent knows about a subject
    Remembers what the user said earlier
    Memory reader
    Retrieves stored facts by topic
    Tool to recall what was said in earlier chats
    Fetch a memory
    Returns facts from the long-term memory
    Call this when the user asks about something told before
    Access to what the agent has learned
    Read access to the memory of the agent
    Answers from memory
    Searches everything that was remembered
    Get remembered facts
    Looks for what is known about a topic
    Finds a fact that was memorized before
    Gives back what was kept in memory
    Recall information from an earlier conversation
    Finds out what the assistant was told about something
    Searches saved memories
    Memory query by topic
    Use it to recall what you were told
    Look through the remembered facts
    Knows what the user said in the past
    Retrieve memory
    Returns the fact that fits the topic
    Asks the long-term memory about a subject
  `),
  questions: lines(`
    What do you remember about the {query}?
    What did I tell you about the {query}?
    What do you know about the {query}?
    What was it with the {query}?
    Do you remember the {query}?
    What did I say about the {query}?
    Is there something in your memory about the {query}?
    What was the thing about the {query}?
    Did I tell you something about the {query}?
    What is in your memory about the {query}?
    Remind me about the {query}.
    Can you recall what I said about the {query}?
    I wonder what I told you about the {query}.
    memory about the {query}?
    I forgot what it was with the {query}. Do you remember?
    About the {query}: what did I tell you?
    What have I told you about the {query} so far?
    Any idea what I said about the {query}?
    We talked about the {query} once. What was it?
    what was it again with the {query}
    Search your memory for the {query}.
    Have I ever told you anything about the {query}?
    It would be good to know what you remember about the {query}.
    recall the {query}
    My boss asks about the {query}. What did I tell you about it?
    Do you still know what I said about the {query}?
    Is the {query} something you remember?
    I once told you a fact about the {query}. Which one was it?
    I would like to hear what you remember about the {query}.
    the {query}, what did i say about it?
    Could you look in your memory for the {query}?
    What facts do you have in memory about the {query}?
    Somebody wants to know about the {query}. What do you remember?
    Do you recall anything about the {query}?
    I am trying to remember what I said about the {query}. Can you help?
    do you remember anything on the {query}
    What did you learn from me about the {query}?
    Tell me what you know about the {query}.
    Perhaps you remember what I said about the {query}.
    My memory is bad. What was it about the {query}?
    Which memory do you have of the {query}?
    What was I saying the other day about the {query}?
    search memory: {query}
    I hope you still remember the {query}. What was it?
    You should know something about the {query}. What is it?
    Did we talk about the {query} before?
    What did you keep in mind about the {query}?
    I asked you to remember something about the {query}. What was it?
    The {query} came up in our last talk. What did I say?
    anything in memory on the {query}
    Can you find the {query} in your memory?
    I cannot remember what was with the {query}. Can you?
    I was wondering if you remember anything about the {query}.
    What have you memorized about the {query}?
    There was something about the {query}. Can you recall it?
    u remember what i told u about the {query}?
    Please recall the fact about the {query}.
    On the subject of the {query}, what do you remember?
    Do you have any memory of the {query}?
    Long ago I told you about the {query}. What did I say then?
    I need to know what I told you about the {query}.
    Could you remind me what I said about the {query}?
    what do u know about the {query}
    Is anything known to you about the {query}?
    Before I go on: what did I tell you about the {query}?
    Maybe your memory has something about the {query}. Can you look?
    Help me remember the {query}.
    Ask your memory about the {query}.
    remind me, what was with the {query}?
    Did I mention the {query} to you?
    As for the {query}, what did I ask you to keep in mind?
    I have no idea any more what I said about the {query}. Do you?
    What does your memory say about the {query}?
    You learned something about the {query} from me. What was it?
    Can you bring back what I told you about the {query}?
    i told you about the {query}, what was it
    It would help me to hear what I said about the {query}.
    Go through your memory: is the {query} in there?
    What information do you remember about the {query}?
    The {query}: do you remember what I told you about it?
  `),
  orders: lines(`
    recall what I said about the {query}
    search your memory for the {query}
    look up the {query} in your memory
    remind me what I said about the {query}
    ask your memory about the {query}
    look in your memory for the {query}
    remember what I said about the {query}
    find in your memory what I said about the {query}
    tell me what you remember about the {query}
    recall what you know about the {query}
    recall the fact about the {query}
    check your memory for the {query}
    search the memory for what I said about the {query}
    tell me what I said about the {query}
    find the {query} in your memory
    query your memory for the {query}
    bring back what I told you about the {query}
    look through your memory for the {query}
    recall the {query}
    try to remember what I told you about the {query}
    see what you remember about the {query}
    say what you know about the {query}
    tell me what you know about the {query}
    get the fact about the {query} from your memory
    look into your memory for facts about the {query}
    find out what I told you about the {query}
    repeat what I told you about the {query}
    remind me of what you know about the {query}
    go through your memory for the {query}
    think back to what I said about the {query}
    fetch the memory about the {query}
    show me what you remember about the {query}
    check what I told you about the {query}
    recall everything about the {query}
    give me the fact that you remember about the {query}
    search what you remember for the {query}
    see if you remember something about the {query}
    read your memory about the {query}
    get what you remember about the {query}
    find the fact about the {query} in your memory
    look up what I told you about the {query}
    recall our talk about the {query}
    consult your memory about the {query}
    retrieve what I said about the {query}
    check if your memory has the {query}
    help me remember what I said about the {query}
    tell me again what I told you about the {query}
    bring the {query} back from your memory
    remind me what was with the {query}
    find what you have in memory about the {query}
    pull up the memory of the {query}
    see what your memory says about the {query}
    retrieve the fact about the {query} from memory
    tell me what is in your memory about the {query}
    search your memories of the {query}
  `),
};
