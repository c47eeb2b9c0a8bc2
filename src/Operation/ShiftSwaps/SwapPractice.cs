using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>Swaps: people on call help each other out.</summary>
public static class SwapPractice
{
    public static Practice Practice { get; } = new Practice("Shift swaps")
        .Record(SwapKind.Kind, Map, SwapKind.Resource)
        .Tells(SwapKind.Kind, telling => telling
            .Gives(swap => swap.Other, "You are asked to take a shift over")
            .Answers(swap => swap.AskedBy)
            .Answers<SwapAccepted>("Your swap was accepted")
            .Answers<SwapDeclined>("Your swap was declined"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "swap-requests.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "swap-requests.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "swap-requests.*");

    private static void Map(EntityTypeBuilder<ShiftSwap> swap)
    {
        swap.HasIndex(row => new { row.Schedule, row.State, row.From });
        swap.HasIndex(row => row.State);
        swap.HasIndex(row => row.From);
        swap.HasIndex(row => row.AskedBy);
        swap.HasIndex(row => row.Other);
    }
}
