import { lines, type Phrases } from "../phrases.js";

export const WRITE_FILE: Phrases = {
  about: lines(`
    Writes a text into a file
    Saves a file
    Creates a file with a text
    Stores text under a path
    Puts text into a document
    Writes to the disk
    Makes a new file with content
    Makes a file
    Saves a text under a name
    File writer
    Puts words into a file
    Stores a document on the disk
    Saves text to a file
    Write the given text to the file at a path
    Use this to save something as a file
    write file
    Creates or replaces a file
    Stores a text in a file on the disk
    Writes content to a path
    Given a path and a text, makes the file
    Save a document
    Lets you create text files
    Use this when the user wants a text in a file
    Puts the text under the given file name
    File creator
    write(path, text)
    Create a text file
    Sets the content of a file
    Makes a document out of a text
    Output text to a file
    Fills a file with text
    Writes a document
    Saves the words of the user to a file
    Takes a file name and its content and writes it
    Write text to disk
    Creates documents
    Stores content in a text file
    Replace what is in a file with a text
    Produces a file with the given content
    Writes data to a file
    Text goes in, a file is made
    Saves content under a path on the disk
    File output
    Write or overwrite a file
    Generates a file that contains the text
  `),
  questions: lines(`
    Can you write "{text}" into {path}?
    I need a file {path} that says "{text}".
    Would you save "{text}" in {path}?
    There should be a file {path} with "{text}" in it.
    Could you put "{text}" into {path}?
    I want "{text}" in the file {path}.
    Make a file {path} that says "{text}".
    Can you make {path} with the text "{text}"?
    The file {path} should say "{text}".
    Could you store "{text}" in {path}?
    write "{text}" to {path}
    I would like "{text}" to be saved in {path}.
    {path} is empty. Can you write "{text}" into it?
    save to {path}: "{text}"
    Is it possible to put "{text}" in a file called {path}?
    My boss wants a file {path} with the text "{text}".
    Would you create {path} with "{text}" in it?
    "{text}" has to go into {path}.
    Please make a file named {path} that contains "{text}".
    It would be good to have "{text}" in {path}.
    Could you write the words "{text}" to the file {path}?
    I need "{text}" on the disk, in {path}.
    new file {path}: "{text}"
    The text "{text}" belongs in {path}.
    So that it is not lost: save "{text}" in the file {path}.
    Can you create a file {path} saying "{text}"?
    We need a document {path}. It should say "{text}".
    Would you mind writing "{text}" into {path}?
    Can "{text}" be written to {path}?
    put "{text}" in {path}
    In the file {path}, write "{text}".
    Make sure that {path} says "{text}".
    I want a file called {path}. The content is "{text}".
    My program reads {path}. It has to contain "{text}".
    Perhaps you could save "{text}" as {path}.
    Could I have a file {path} with the words "{text}"?
    "{text}" should be in the file {path}.
    There is no {path} yet. Can you make it with the text "{text}"?
    Would it be possible to store "{text}" under {path}?
    create {path} with "{text}"
    Save this as {path}: "{text}".
    What I need is a file {path} with the content "{text}".
    Let {path} contain "{text}".
    Can you fill {path} with "{text}"?
    I was asked to make {path}. Its text should be "{text}".
    For my report I want to have "{text}" in {path}.
    Could you make a document {path} out of "{text}"?
    "{text}" into {path} please
    A file {path} is missing. Could you create it with "{text}"?
    I'd be glad if you saved "{text}" to {path}.
    Would you please save the text "{text}" under the name {path}?
    The content of {path} should be "{text}". Can you write it?
    Write a file. Its name is {path} and its text is "{text}".
    I wonder if you can write "{text}" into the file {path}.
    file {path}, content "{text}"
    The others want to read "{text}" in {path}. Can you put it there?
    How about a file {path} that says "{text}"?
    Can we have "{text}" in {path}?
    Take the text "{text}" and save it as {path}.
    {path} needs the content "{text}".
    It is important that "{text}" gets into the file {path}.
    Could the file {path} be made with "{text}" in it?
    I have a text for {path}: "{text}". Can you save it?
    make {path} say "{text}"
    You could put "{text}" in a file. Call it {path}.
    Whatever was in {path}, it should now say "{text}".
    Would you write {path} for me? The text is "{text}".
    For the text "{text}", make a file {path}.
    I am setting up a folder and need {path} with "{text}" in it.
    Open a new file {path} and write "{text}" in it.
    I must not lose this text: "{text}". Can you save it in {path}?
    please save "{text}" in {path}
    The document {path} has to say "{text}".
    Do me a favor and write "{text}" into {path}.
    Can you see to it that {path} contains "{text}"?
    Could you save a file {path} that reads "{text}"?
    I think "{text}" would be a good text for {path}. Write it, please.
    My colleague is waiting for {path}. Can you create it with "{text}"?
    The words "{text}" should be saved to {path}.
    I want to keep "{text}" in a file named {path}.
  `),
  orders: lines(`
    write "{text}" into {path}
    save "{text}" as {path}
    create {path} with the text "{text}"
    put "{text}" into the file {path}
    store "{text}" in {path}
    write {path} with "{text}"
    make a file {path} with "{text}"
    write the text "{text}" to {path}
    put the words "{text}" into {path}
    save the text "{text}" in {path}
    save "{text}" to {path}
    create a file {path} that says "{text}"
    write "{text}" to the file {path}
    put "{text}" in {path}
    make {path} with the text "{text}"
    store the text "{text}" under {path}
    create the file {path} with "{text}" in it
    fill {path} with "{text}"
    write a file {path} with the content "{text}"
    save the words "{text}" to the file {path}
    set the content of {path} to "{text}"
    make a new file {path} that contains "{text}"
    take the text "{text}" and put it into {path}
    write into {path} the text "{text}"
    create a document {path} with the words "{text}"
    save a file {path} with "{text}"
    let the file {path} say "{text}"
    output "{text}" to {path}
    make a file called {path} and write "{text}" into it
    write "{text}" in a file named {path}
    store "{text}" as {path}
    put the text "{text}" in a new file {path}
    in {path}, write "{text}"
    save "{text}" under the name {path}
    create {path} and put "{text}" in it
    type "{text}" into the file {path}
    write the document {path} with the text "{text}"
    make {path} say "{text}"
    save "{text}" on the disk as {path}
    make sure the file {path} contains "{text}"
    start a file {path} with the text "{text}"
    write the words "{text}" into {path}
    produce a file {path} with "{text}" as its content
    put down "{text}" in the file {path}
    set up a file {path} that says "{text}"
    write to {path} the words "{text}"
    keep "{text}" in the file {path}
    create a text file {path} containing "{text}"
    save {path} with the content "{text}"
    place "{text}" in {path}
    store the words "{text}" in the file {path}
    open a new file {path} and write "{text}"
    turn "{text}" into a file named {path}
    write out "{text}" to {path}
    create {path} containing "{text}"
  `),
};
