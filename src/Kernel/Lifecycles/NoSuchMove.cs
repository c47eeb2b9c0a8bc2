namespace Tandem.Kernel.Lifecycles;

/// <summary>The record's life has no move from where it is to where the caller wants it (409).</summary>
/// <param name="life">Which moves there are; null: that is not said.</param>
public sealed class NoSuchMove(string from, string to, Lifecycle? life = null) : Exception($"There is no move from \"{from}\" to \"{to}\".{Instead(from, life)}")
{
    private static string Instead(string from, Lifecycle? life) => life?.From(from).Select(move => move.To).Distinct().ToList() switch
    {
        null => "",
        [] => " Nothing comes after it.",
        var states => $" From there it goes to: {string.Join(", ", states)}.",
    };
}
