namespace Tandem.Kernel.Search;

/// <summary>One thing to be found: a word, the beginning of words, or words in this order.</summary>
public sealed record Term(IReadOnlyList<string> Words, bool IsBeginning);
