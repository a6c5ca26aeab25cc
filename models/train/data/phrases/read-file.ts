import { lines, type Phrases } from "../phrases.js";

export const READ_FILE: Phrases = {
  about: lines(`
    Reads a file
    Returns the content of a file
    Opens a document and gives its text
    Shows a file
    Gets the text of a file
    Loads a file from the disk
    Gives what is in a file
    What stands in a file
    Displays the content of a document
    Gives back the text of a path
    File reader
    Reads text from the disk
    Returns what is written in a file
    Read the file at the given path and return its text
    Use this to see what a file says
    read file contents
    Opens a file and returns everything in it
    Fetches the text of a document
    Prints a file
    Given a path, gives the text that is stored there
    Get file content
    Lets you look into a file
    Use this when the user wants to know what is in a file
    File viewer
    Retrieves the content of a text file
    read(path): text
    Load a document and show what it says
    Text of a file
    Returns the words in a document
    Tells what a file contains
    Opens files for reading
    Content of the file at a path
    View a file
    Takes a file name and returns the content
    Reads a document out
    Print out the content of a text file
    Read-only access to a file
    Returns a file as text
    The content of a saved document
    Reads in a file by its name
    Shows the user what stands in a document
    Open the named file and hand back its content
    Outputs the content of a file
    Read
    Provides the text found in a file
  `),
  questions: lines(`
    What is in {path}?
    What does {path} say?
    What is written in {path}?
    What does the file {path} contain?
    What stands in {path}?
    Can you tell me what is in {path}?
    Could I see what is in {path}?
    What can I read in {path}?
    I want to see {path}.
    Let me know what {path} says.
    What is the content of {path}?
    What text is in {path}?
    what's in {path}
    I wonder what {path} says.
    {path}: what does it say?
    Any idea what is in {path}?
    My boss asks about {path}. What does it say?
    show {path}
    Can you read {path} for me?
    I forgot what I wrote in {path}. What was it?
    Could you open {path}?
    What are the contents of {path}?
    Somebody gave me {path}. What is in it?
    It would be good to know what {path} contains.
    content of {path}?
    Read me {path}.
    I have no time to open {path}. Can you tell me what it says?
    {path} was changed. What does it say now?
    Would you show me the text of {path}?
    What do I find in {path}?
    cat {path}
    I would like to know what stands in {path}.
    Before the meeting I have to know what {path} says.
    Does {path} say anything?
    In {path}, what is written there?
    A colleague made {path}. What is in there?
    Please let me see {path}.
    Is there anything in {path}? Show it to me.
    What would I see if I opened {path}?
    what does {path} contain
    I am curious what {path} says.
    The file {path} is mine, but what does it say?
    Do you know what is written in {path}?
    I can't open {path} here. What is its text?
    Tell me the text of {path}.
    open {path} please
    How does the text in {path} go?
    What have we got in {path}?
    I need to know what the document {path} says.
    I was told to look at {path}. What is in it?
    May I see the content of {path}?
    Which text does {path} hold?
    Have a look at {path}. What does it say?
    {path}, what's in there
    Perhaps you can tell me what {path} contains.
    What is saved in {path}?
    I don't remember what is in {path}.
    Could you take a look at {path} and tell me what it says?
    What information is in the file {path}?
    For my report I need the text of {path}.
    Let us see what {path} says.
    text of {path}
    Is it possible to see what {path} contains?
    What did they write in {path}?
    The content of {path} would help me a lot.
    I found {path} on the disk. What does it contain?
    What can you see in {path}?
    Can I have the content of {path}?
    I never read {path}. What stands in it?
    Would you mind reading {path} to me?
    read {path} to me
    So what exactly is written in {path}?
    We talked about {path}. What did it say again?
    I should check {path}. What does it say?
    Just tell me what is inside {path}.
    What is stored inside {path}?
    The text in {path}, how does it read?
    It is not clear to me what {path} is about. What does it say?
    Whatever {path} says, I would like to know it.
    The customer wants to know what {path} says.
  `),
  orders: lines(`
    read {path}
    open {path}
    read the file {path}
    show me {path}
    tell me what is in {path}
    look into {path}
    show what is in {path}
    print {path}
    get the text of {path}
    load {path}
    give me the content of {path}
    display {path}
    view {path}
    read out {path}
    open the file {path}
    show me the content of {path}
    tell me what {path} says
    check what is in {path}
    look at {path}
    get the content of {path}
    find out what {path} says
    fetch {path}
    have a look at {path}
    print the content of {path}
    see what is written in {path}
    read the document {path}
    show the file {path}
    load the text of {path}
    give me the text in {path}
    let me see {path}
    open {path} and tell me what it says
    read {path} to me
    display the text of {path}
    cat {path}
    look up what {path} says
    see what {path} contains
    tell me what stands in {path}
    take a look into {path}
    open up {path}
    show me what {path} says
    read what is in {path}
    get me {path}
    bring up {path}
    output {path}
    return the content of {path}
    let me know what is in {path}
    check the content of {path}
    open the document {path}
    read through {path}
    pull up {path}
    tell me the content of {path}
    go and read {path}
    show me the text that is in {path}
    inspect {path}
    read me what {path} says
  `),
};
