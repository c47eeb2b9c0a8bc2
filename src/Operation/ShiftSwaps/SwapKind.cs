using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>What everybody may know of a request to swap, and what may be done with it.</summary>
public static class SwapKind
{
    public const string CreateRight = "swap-requests.create";

    public static RecordKind<ShiftSwap> Kind { get; } = new RecordKind<ShiftSwap>("swap-request", "swap-requests", "SWP", "Swap request")
        .Titled(swap => swap.Title)
        .Serves("Somebody asks somebody else to be on call instead. Ask from the page of a schedule.")
        .Lives(SwapLife.Life, swap => swap.State)
        .With("title", swap => swap.Title, field => field.Plain().Listed())
        .With("schedule", swap => swap.Schedule, field => field.Required().Listed())
        .With("askedBy", swap => swap.AskedBy, field => field.Listed())
        .With("other", swap => swap.Other, field => field.Required().Listed(), "Who takes over")
        .With("from", swap => swap.From, field => field.Required().Listed())
        .With("until", swap => swap.Until, field => field.Required().Plain())
        .With("reason", swap => swap.Reason, field => field.Plain());

    public static Resource<ShiftSwap> Resource { get; } = new Resource<ShiftSwap>(Kind)
        .Create<AskForSwap, AskForSwap.Request>()
        .Move<AcceptSwap, AcceptSwap.Request>(SwapLife.Accepted)
        .Move<DeclineSwap, DeclineSwap.Request>(SwapLife.Declined)
        .Move<WithdrawSwap, WithdrawSwap.Request>(SwapLife.Withdrawn);

    public static RecordKey Key(Id<ShiftSwap> swap) => new(Kind.Name, swap.Value);
}
