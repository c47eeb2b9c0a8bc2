using Tandem.Kernel.Records;

namespace Tandem.Design.Attainment;

/// <summary>How a promise was kept, for a part of the records.</summary>
/// <param name="By">By what they are counted, such as <c>team</c>; by <c>reason</c> only what was not kept is counted.</param>
/// <param name="Key">The policy's number, the month as <c>2026-05</c>, the priority, the reason, or the id of the team, service or organisation; empty where there is none.</param>
/// <param name="MinutesOver">How much later than promised, all together, in counted minutes.</param>
/// <param name="Penalties">What the breaches cost, by currency.</param>
public sealed record Attained(string By, string Key, int Kept, int Breached, long MinutesOver, IReadOnlyList<Money> Penalties)
{
    /// <summary>What the breaches are counted by that says why they happened.</summary>
    public const string ByReason = "reason";

    /// <summary>The records that lines speak of by their ids, each with what it is.</summary>
    internal static IEnumerable<(Type Target, Guid Id)> Names(IEnumerable<Attained> lines, RecordKind kind) =>
        from line in lines
        let target = kind.Field(line.By)?.Target
        where target is not null && Guid.TryParse(line.Key, out _)
        select (target, Guid.Parse(line.Key));

    public int Clocks => Kept + Breached;

    /// <summary>Per cent of the ended clocks that were kept.</summary>
    public double Percent => Clocks == 0 ? 0 : 100.0 * Kept / Clocks;
}
