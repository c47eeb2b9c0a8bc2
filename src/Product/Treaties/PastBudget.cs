using Tandem.Design.Availability;

namespace Tandem.Product.Treaties;

/// <summary>What was known of a service at a moment of the past.</summary>
internal static class PastBudget
{
    extension(BudgetInput input)
    {
        /// <summary>Without what began later: nobody knew of it then. What was planned beforehand was known.</summary>
        public BudgetInput Until(DateTimeOffset at) => input with { Outages = [.. input.Outages.Where(outage => outage.From < at || outage.Planned)] };
    }
}
