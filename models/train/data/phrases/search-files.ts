import { lines, type Phrases } from "../phrases.js";

export const SEARCH_FILES: Phrases = {
  about: lines(`
    Searches the files for some words
    Finds files about something
    Full-text search in documents
    Searches documents
    Looks for files that contain a text
    Returns the file that fits a query
    Finds a document by its words
    Finds a file by what is in it
    File search
    Which file has some words
    Search engine for files
    Looks up files by topic
    Returns the name of the file that matches a search
    Search the documents of the user
    Use this to find a file when you know only a word in it
    find files by content
    Given some words, tells which file contains them
    Content search over all files
    Greps through the files
    Runs a query on the document index
    Document search
    Locates the file that talks about a subject
    Query the file index and return the best match
    Finds out in which file something is written
    Use this when the user asks where something is written
    Looks through all documents for a word
    search(query): path of the matching file
    Text search in a folder
    Returns a path for a search term
    Tells in which document a topic comes up
    Helps to find the right document
    Goes through the folder and finds the file with these words
    The tool to look for documents on a subject
    Match a search word against the text of all files
    Finder for documents
    Search for text in files
    Gives the path of the file where the words occur
    Discover which document covers a topic
    Find files
    Scans the files for a term and names the one that has it
    Searches the user's folder by topic
    Full-text file finder
    Lists the file that mentions a given word
    Takes a search term, gives back a file name
    Index of documents that can be searched
    Digs up paperwork on a theme
    Spots the document in which a phrase appears
    Keyword lookup across the archive
    Sifts through saved texts and reports the hit
    Hunts down a misplaced file
    Fetches the location of whatever file fits the keywords
    Desktop search
    For when the user cannot recall where a document was put
    Goes over the contents of each file and picks the best one
    Detects which papers refer to something
    Points to the file that treats a subject
  `),
  questions: lines(`
    Which file is about the {query}?
    Where did I write about the {query}?
    Is there a file about the {query}?
    Which document says something about the {query}?
    In which file is the {query}?
    What file mentions the {query}?
    Do we have a file about the {query}?
    What is the name of the file about the {query}?
    Where is the text about the {query}?
    I am looking for the file about the {query}.
    Find me something about the {query}.
    where is the file about the {query}
    I wonder which file mentions the {query}.
    Does any document talk about the {query}?
    The {query}: which file is it in?
    My boss asks about the {query}. Which document has something on it?
    file about the {query}?
    I know I wrote something about the {query}, but in which file?
    Any idea which file talks about the {query}?
    Can you search the files for the {query}?
    About the {query}, do we have any document?
    Could you find the document on the {query}?
    which doc mentions the {query}
    It would be good to know which document is about the {query}.
    Somebody wrote a document about the {query}. Where is it?
    search files: the {query}
    I can't find the file on the {query} any more. What is it called?
    Which of my files has the {query} in it?
    Please search all documents for the {query}.
    Did anybody write a file about the {query}?
    For my report I need the document about the {query}. Where do I find it?
    Is the {query} mentioned in any of the files?
    I would like to know in which document the {query} comes up.
    There must be a file about the {query} somewhere. Can you find it?
    The {query} is described in some document. Which one?
    find docs on the {query}
    What is the path of the file about the {query}?
    Do you see a document that mentions the {query}?
    Where in my files do I find the {query}?
    I forgot the name of the file about the {query}.
    Under what name did I save the text about the {query}?
    Could you check which file deals with the {query}?
    any files on the {query}?
    What do the documents have on the {query}? I only need the file name.
    In what document can I read about the {query}?
    I am not sure where we described the {query}. Which file is it?
    Have we got anything about the {query} in our documents?
    Look through the folder for the {query}, would you?
    A colleague needs our document about the {query}. What is the file called?
    which file has the {query} in it
    Maybe one of the files is about the {query}?
    Who knows in which file the {query} is described?
    I need to find the document that covers the {query}.
    Help me find the file on the {query}.
    Before the meeting I have to find the text about the {query}. Which file is it in?
    the {query}, what file is that in
    Would you look for the {query} in my documents?
    I think one of my files mentions the {query}. Can you tell me which?
    Which text in the folder is about the {query}?
    Can the {query} be found in one of the documents?
    Perhaps you know where the document about the {query} is.
    Our folder is a mess. Where is the file about the {query}?
    doc about the {query}, where?
    Is there anything on the {query} in the folder?
    Tell me which document says something on the {query}.
    What did I call the file about the {query}?
    I would be glad if you found the file about the {query}.
    Where was it that we wrote about the {query}? I need the file.
    The customer wants to read about the {query}. Which document fits?
    grep the {query} in my files
    Has the {query} got a document of its own?
    Show me which file contains the {query}.
    I have lots of files. Which one is about the {query}?
    Something about the {query} must be in the docs. Where?
    Could there be a document on the {query}?
    My files should say something about the {query}. Which of them does?
    Which document would I open to learn about the {query}?
    I am writing about the {query} and look for a document on it.
    which of the documents covers the {query}?
    Find the file where the {query} is mentioned.
    I've lost the file about the {query}. Could you hunt it down?
    I swear I saved a document on the {query}. Where has it gone?
    Got a file on the {query} anywhere?
    You would do me a favour if you dug out the document on the {query}.
    I was hoping you could point me to the file about the {query}.
    The {query} came up at lunch. Which of our documents explains it?
    Which paper in my folder discusses the {query}?
    My desk is chaos and so is my disk. Dig out the file on the {query}, please.
    Track down the document on the {query}, will you?
    Might there be some paperwork on the {query} among the files?
    Rummage through my files for the {query}, please.
    keyword search in my docs: the {query}
    Where the heck is that file about the {query}?
    Come on, there's got to be a file on the {query}. Find it!
    Kindly determine which document refers to the {query}.
    Would you be so good as to locate the document concerning the {query}?
    Which file refers to the {query}?
    The {query} has been bugging me. Which document did I put it in?
    In one of these files the {query} gets explained, but which?
    Somewhere in my folder there's stuff about the {query}. Spot it for me?
    Do a quick scan of the documents for the {query}.
    An auditor wants our paperwork on the {query}. Which file would that be?
    I have to quote from our document on the {query}. What's its file name?
    No clue where I stored the document about the {query}. Can you search for it?
    Sift through the documents and pick out the one on the {query}.
    Ok so I typed up something on the {query} ages ago, what file was that?
    Years ago I drafted a document on the {query}. Under which file name?
    Which draft in the folder treats the {query}?
    Is any of my documents devoted to the {query}?
    Were there any documents dealing with the {query}?
    That file on the {query}, where did it go?
    file with the {query} pls
    hits for the {query} in my documents?
    Any hits if you search my files for the {query}?
    Are there matches for the {query} in the document folder?
    I'm after the document with the {query} in it.
    What I'm missing is the file on the {query}. Could you search for it?
    Grandpa kept a file about the {query}. Which one is it?
    A student wants to study the {query}. Point us to the right document, please.
    For tomorrow's talk I want our document on the {query}. Where's it hiding?
    Where's the document on the {query} hiding?
    Could you peek into all the files and say which one has the {query}?
    Peek through my files, one of them has the {query}.
    The search is for the {query}, and it should cover every file.
    Give me the location of the file that explains the {query}.
    Where on my disk is the document regarding the {query}?
    Regarding the {query}, which file should I open?
    Concerning the {query}, is there some document in the archive?
    Does our archive hold a document on the {query}?
    Go hunting for the {query} in the files, please.
    It bothers me that I can't locate the document about the {query}. Help?
    If a file mentions the {query}, tell me its name.
    Unless I'm wrong, one document touches on the {query}. Which?
    Does a file exist that touches on the {query}?
    Pretty please, where's the file with the {query}?
    Lost: one document about the {query}. Please find it.
    Among all these documents, which has information on the {query}?
    Information on the {query} is in which file?
    I misplaced a document, it was about the {query}. Could you trace it?
    The lawyer requests the file on the {query}, and I can't remember its name.
    Which file features the {query}?
    I'd love to know what file I put the {query} in.
    Been scrolling forever. Which file is the one with the {query}?
    So many docs! Pick the one that covers the {query}.
    You can search files, right? Then see where the {query} turns up.
  `),
  orders: lines(`
    search the files for the {query}
    find the file about the {query}
    look for files about the {query}
    search for the {query} in the files
    find a document about the {query}
    grep for the {query}
    find files on the {query}
    look up the file about the {query}
    find out which file is about the {query}
    search my documents for the {query}
    search all files for the {query}
    find the document that mentions the {query}
    look through the documents for the {query}
    check which file mentions the {query}
    find me the file on the {query}
    tell me which document is about the {query}
    run a file search for the {query}
    locate the file about the {query}
    go through my files and find the {query}
    show me which file has the {query} in it
    query the documents for the {query}
    see if there is a file about the {query}
    search the folder for the {query}
    find whatever document covers the {query}
    scan the files for the {query}
    do a search for the {query} in the documents
    get me the name of the file about the {query}
    look in the folder for a file on the {query}
    find a file that has something on the {query}
    search the docs for the {query}
    look up in which file the {query} is mentioned
    check the documents for the {query}
    find the path of the file about the {query}
    hunt for the {query} in the files
    see which document talks about the {query}
    grep the files for the {query}
    find where in the files the {query} is described
    track down the document about the {query}
    search every document for the {query}
    tell me in which file the {query} comes up
    look for the {query} in all documents
    find the text about the {query} in my folder
    search through the files for the {query}
    name the file that is about the {query}
    look for a document that says something about the {query}
    find out where in the documents the {query} is mentioned
    use the file search to find the {query}
    check if any document mentions the {query}
    browse the files for the {query}
    find my document on the {query}
    look for the {query} in my files
    show me the document that deals with the {query}
    search for files that mention the {query}
    find the right file on the {query}
    dig through the documents for the {query}
    hunt down the document on the {query}
    dig out the file about the {query}
    rummage through my files for the {query}
    sift through the documents for the {query}
    point me to the file about the {query}
    spot the document that refers to the {query}
    comb the folder for a file on the {query}
    trace the file that deals with the {query}
    do a keyword search for the {query} in my documents
    pick out the document about the {query}
    determine which file refers to the {query}
    peek into the files and find the one on the {query}
    figure out which document explains the {query}
    work out which file has the {query} in it
    discover which document discusses the {query}
    list the file that matches the {query} in a search
    unearth the document about the {query}
    give me the location of the document on the {query}
    search the archive for a document on the {query}
    search my disk for a file about the {query}
    identify the file that covers the {query}
    seek out the document about the {query}
    see where the {query} turns up in my files
    let me know which file touches on the {query}
    try to find a document concerning the {query}
    look around in the folder for the file on the {query}
    flip through the documents until you find the {query}
    crawl the documents for the {query}
    explore the folder for files on the {query}
    find the misplaced document about the {query}
    look over all the files and pick the one on the {query}
    match the {query} against the text of my files
  `),
};
