using Tandem.Product.Forecasts;
using Tandem.Transition.Freezes;

namespace Tandem.Product.RoadmapDates;

/// <summary>A change freeze as days on which nothing of a product goes out.</summary>
/// <param name="Number">Such as <c>FRZ-3</c>.</param>
/// <param name="From">Its first day: one whose noon (UTC) lies within it.</param>
/// <param name="To">Its last day.</param>
public sealed record NamedFreeze(string Number, DateOnly From, DateOnly To)
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    public Freeze Days => new(From, To);

    /// <summary>Null: no noon lies within it.</summary>
    public static NamedFreeze? Of(ChangeFreeze freeze)
    {
        var (from, to) = (DayOf(freeze.StartsAt), DayOf(freeze.EndsAt));
        if (freeze.StartsAt.UtcDateTime.TimeOfDay > Noon)
            from = from.AddDays(1);
        if (freeze.EndsAt.UtcDateTime.TimeOfDay <= Noon)
            to = to.AddDays(-1);
        return to < from ? null : new(FreezeKind.Kind.NumberOf(freeze), from, to);
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
