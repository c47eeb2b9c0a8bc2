using Tandem.Kernel.Records;

namespace Tandem.Product.Feasibility;

/// <summary>One thing in operations that stands against a backlog item.</summary>
/// <param name="Constraint">Which constraint says so, such as <c>errorBudget</c>.</param>
/// <param name="Verdict">How much it stands against it: at risk or not realistic.</param>
/// <param name="Why">What is so, with its figures.</param>
/// <param name="Change">What would make it realistic.</param>
/// <param name="Evidence">The number of the record that shows it, such as <c>SLO-3</c>; null: none does.</param>
/// <param name="Link">Where it is read.</param>
public sealed record Hindrance(string Constraint, Verdict Verdict, string Why, string Change, string? Evidence, string? Link)
{
    /// <summary>A hindrance that one record shows.</summary>
    public static Hindrance By(string constraint, Verdict verdict, string why, string change, RecordKind kind, int serial) =>
        new(constraint, verdict, why, change, kind.NumberOf(serial), $"/{kind.Plural}/{kind.NumberOf(serial)}");
}
