namespace Tandem.Kernel.Moving;

/// <summary>What a move carried, and whether both sides are equal.</summary>
/// <param name="JournalFrom">The hash over all facts on the side moved from.</param>
/// <param name="JournalTo">The hash over all facts on the side moved to.</param>
/// <param name="Flaw">What is wrong with the journal on the side moved to; null: nothing.</param>
public sealed record Move(IReadOnlyList<MovedTable> Tables, string JournalFrom, string JournalTo, string? Flaw)
{
    public bool IsEqual => Flaw is null && JournalFrom == JournalTo && Tables.All(table => table.From == table.To);
}
