using Tandem.Kernel.Facts;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Listening;

/// <summary>Everybody in the house who follows the journal.</summary>
public sealed class Hearings(House house)
{
    public IReadOnlyList<Hearing> All { get; } =
    [
        .. house.Practices.SelectMany(practice => practice.Listeners)
            .GroupBy(entry => entry.Listener, entry => entry.Fact)
            .Select(group => Hearing.Listener(group.Key, group, ConditionOf(group.Key, house))),
        .. house.Practices.SelectMany(practice => practice.Derivations)
            .Select(entry => Hearing.Derivation(entry.Name, entry.Derivation)),
    ];

    public Hearing? Named(string name) => All.FirstOrDefault(hearing => hearing.Name == name);

    private static Func<RecordedFact, bool>? ConditionOf(Type listener, House house) =>
        house.Practices.Select(practice => practice.Conditions.GetValueOrDefault(listener)).OfType<Func<RecordedFact, bool>>().FirstOrDefault();
}
