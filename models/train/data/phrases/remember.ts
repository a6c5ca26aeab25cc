import { lines, type Phrases } from "../phrases.js";

export const REMEMBER: Phrases = {
  about: lines(`
    Remembers a fact
    Saves something to memory
    Keeps a note in memory
    Adds a memory
    Memorizes a text
    Stores a fact for later
    Puts a fact into the memory
    Keeps something in mind
    Takes a note for the memory
    Makes sure that a fact is not forgotten
    Memory: add
    Learns a fact by heart
    Stores a fact
    Memory store
    Use this to remember a fact for later
    Returns ok once the fact is in memory
    Long-term memory: write access
    Save a fact so that it can be recalled later
    Remember this
    Tool for keeping facts that the user tells
    Writes a fact into the long-term memory of the agent
    Memorize a statement
    Saves what the user said for later conversations
    A place to keep facts for later
    Adds one fact to what the agent knows
    Call this when the user wants you to remember something
    Records a fact in memory
    Holds on to a fact
    Keeps what the user tells the assistant
    New memory entry
    Fact keeper
    Commits a statement to memory
    Use it to keep in mind what the user said
    Learns something new about the user or the world
    Persists a fact across chats
    Store information in the memory
    Insert a fact into the memory
    Keeps a piece of information until it is recalled
    The memory of the agent, for storing facts
    Makes the assistant remember a statement
    Notes a fact so that it stays known
    Create memory
    Saves information that should not be lost
    Adds knowledge to the memory
    Stores one sentence in memory
  `),
  questions: lines(`
    Can you remember that {text}?
    Keep in mind that {text}.
    Do not forget that {text}.
    Note that {text}.
    It is important that {text}. Remember it.
    Never forget that {text}.
    You should know that {text}. Keep it.
    For later: {text}.
    Please keep in mind: {text}.
    I tell you that {text}. Remember it.
    Can you keep in mind that {text}?
    You must not forget that {text}.
    Remember that {text}.
    I would be glad if you remembered that {text}.
    remember: {text}
    My memory is bad, so please remember for me that {text}.
    Will you remember that {text}?
    Just so you know it later: {text}.
    note to memory: {text}
    It would help me if you kept in mind that {text}.
    I always mix this up, so keep it in mind: {text}.
    Could you memorize that {text}?
    Here is a fact for your memory: {text}.
    pls remember that {text}
    I wonder if you could remember that {text}.
    We will talk about this again some day. Remember that {text}.
    Save this to your memory: {text}.
    Add to your memory that {text}.
    dont forget: {text}
    I hope that you can remember that {text}.
    I will ask you about it later, so remember that {text}.
    Make sure to remember that {text}.
    Put this into your memory: {text}.
    keep in mind {text}
    Is it possible for you to remember that {text}?
    I just found out that {text}. Keep that in mind, please.
    Would you please keep in mind that {text}?
    From now on you should know that {text}.
    can you remember this? {text}
    It would be good if you did not forget that {text}.
    My boss told me that {text}. Please memorize it.
    Store the fact that {text}.
    Learn this by heart: {text}.
    fact to keep: {text}
    I do not want you to forget that {text}.
    I keep forgetting that {text}. Can you remember it for me?
    Please memorize this: {text}.
    Let me tell you something to remember: {text}.
    {text}, remember that
    Maybe you could keep in mind for me that {text}.
    Before I forget it myself: {text}. Please remember it.
    Could you remember something for me? It is that {text}.
    Hold on to this fact: {text}.
    save in memory that {text}
    I would like you to remember that {text}.
    As you may not know, {text}. Keep it in your memory.
    Please never forget this: {text}.
    Would you store in your memory that {text}?
    memorize: {text}
    It may be useful later to know that {text}. Can you keep that?
    Someone will ask you about this, so keep it in mind: {text}.
    Please learn that {text}.
    Take this into your memory: {text}.
    for your memory: {text}
    Do you think you can remember that {text}?
    I heard today that {text}. Do not forget it.
    {text}. Can you remember that?
    Please make a note in your memory that {text}.
    new fact: {text}, keep it
    I want you to know and keep in mind that {text}.
    This is easy to forget, so please memorize that {text}.
    Can you save to memory that {text}?
    Try to remember that {text}.
    btw {text}, please keep that in mind
    I need you to remember one thing: {text}.
    You did not know this last time, so learn it now: {text}.
    Would you mind remembering that {text}?
    A fact that you should keep: {text}.
    ok remember this for me: {text}
    It matters to me that you remember that {text}.
    I am not sure I told you yet: {text}. Please keep it in mind.
    Please keep for later that {text}.
  `),
  orders: lines(`
    remember that {text}
    keep in mind that {text}
    memorize that {text}
    note that {text}
    save to memory that {text}
    learn that {text}
    keep the fact that {text}
    do not forget that {text}
    take a note that {text}
    put into your memory that {text}
    remember this: {text}
    keep this in mind: {text}
    memorize this fact: {text}
    store in your memory that {text}
    save the fact that {text}
    make a note in memory that {text}
    add to your memory that {text}
    never forget that {text}
    hold on to the fact that {text}
    bear in mind that {text}
    store the fact that {text}
    write into your memory that {text}
    remember for later that {text}
    keep for later that {text}
    learn by heart that {text}
    record in your memory that {text}
    add this fact to your memory: {text}
    put this into memory: {text}
    remember for me that {text}
    make sure you remember that {text}
    keep in your memory that {text}
    save this to your memory: {text}
    try to remember that {text}
    commit to memory that {text}
    note for later that {text}
    store this in memory: {text}
    remember the fact that {text}
    memorize for me that {text}
    take into your memory that {text}
    do not forget this: {text}
    keep it in mind for me that {text}
    add a memory that says that {text}
    make a memory of this: {text}
    save for later that {text}
    learn this fact: {text}
    learn and keep that {text}
    be sure to remember that {text}
    note in your memory that {text}
    keep the following fact: {text}
    record the fact that {text}
    add the fact that {text} to your memory
    make yourself remember that {text}
    always remember that {text}
    store a memory: {text}
    hold in your memory that {text}
  `),
};
