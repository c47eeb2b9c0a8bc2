using Tandem.Kernel.Records;
using Tandem.People.Skills;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.RoadmapDates;

namespace Tandem.Product.Feasibility;

/// <summary>What a constraint is asked: may this be built for this product, by this team, until this day?</summary>
/// <param name="Team">Null: nobody builds it.</param>
/// <param name="Due">The day by which it is needed; null: none is said.</param>
/// <param name="Mends">It is a bug or a debt: it makes operations better, and is not held up by what is bad about them.</param>
/// <param name="P50">The day by which the item itself is done in half of all futures; null: nobody can say, or nobody asked for a day.</param>
/// <param name="Outlook">What the team has to do; null: no day is asked for, or no team builds it.</param>
/// <param name="Skills">What somebody who builds it must be able to do; null: nothing is said.</param>
/// <param name="Load">How much of limited things the item will use; null: of none.</param>
/// <param name="Item">Which item it is, where it will use something; others that will use the same are then counted besides it.</param>
/// <param name="Unknown">The number of what it waits for that nobody can tell a day for; null: there is none.</param>
/// <param name="Circle">The numbers of some items that wait for each other in a circle and hold it up; null: there are none.</param>
public sealed record FeasibilityQuestion(
    DigitalProduct Product, Id<Team>? Team, DateOnly? Due, bool Mends, DateOnly Today, DateOnly? P50 = null, DateOnly? P85 = null, TeamOutlook? Outlook = null,
    IReadOnlyList<Id<Skill>>? Skills = null, IReadOnlyList<CapacityClaim>? Load = null, Id<BacklogItem>? Item = null, string? Unknown = null, string? Circle = null)
{
    private const int UsualDays = 90;

    /// <summary>How far ahead is looked: to the day by which it is needed, or else ninety days.</summary>
    public DateOnly Until => Due ?? Today.AddDays(UsualDays);
}
