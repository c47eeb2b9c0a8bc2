using Tandem.Kernel.Records;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>A person asks another to be on call instead for a time.</summary>
public sealed class ShiftSwap : Record<ShiftSwap>
{
    public required string Title { get; init; }

    public Id<Schedule> Schedule { get; init; }

    public Id<Person>? AskedBy { get; init; }

    /// <summary>Who is asked to take over.</summary>
    public Id<Person>? Other { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset Until { get; init; }

    public string Reason { get; init; } = "";

    public string State { get; private set; } = SwapLife.Asked;

    internal void Move(string to) => State = SwapLife.Life.Move(State, to).To;
}
