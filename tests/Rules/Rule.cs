namespace Tandem.Tests.Rules;

/// <summary>One rule of the house, how to find what breaks it, and a file that does break it.</summary>
/// <param name="Says">The rule, as a sentence.</param>
/// <param name="Breaches">What in a tree breaks the rule; empty when it is kept.</param>
/// <param name="Breach">A file that breaks the rule, so that we know the rule can fail.</param>
public sealed record Rule(string Says, Func<SourceTree, IEnumerable<string>> Breaches, SourceFile Breach)
{
    /// <summary>A rule that looks at each file by itself.</summary>
    public static Rule ForEach(string says, Func<SourceFile, bool> within, Func<SourceFile, IEnumerable<string>> breaches, SourceFile breach) =>
        new(says, tree => tree.Files.Where(within).SelectMany(file => breaches(file).Select(what => $"{file.Path}: {what}")), breach);

    public override string ToString() => Says;
}
