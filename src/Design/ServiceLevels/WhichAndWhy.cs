using Tandem.Design.Clocks;
using Tandem.Kernel.Conditions;

namespace Tandem.Design.ServiceLevels;

/// <summary>Says of a record whether a promise holds for it, and if not, what is missing; from its fields and the promise alone.</summary>
/// <param name="Missing">The condition that does not hold, where there is one.</param>
public sealed record WhichAndWhy(Standing Standing, Condition? Missing = null)
{
    /// <param name="fields">The record's watched fields.</param>
    /// <param name="at">When something last happened to it, in ticks of UTC: what had not started by then has not started.</param>
    public static WhichAndWhy Explain(PolicyPlan plan, object?[] fields, long at)
    {
        if (plan.VersionAt(at) is not { } version)
            return new(Standing.NotInForce);
        if (version.Applies.Missing(fields) is { } other)
            return new(Standing.ToOthers, other);
        if (!version.Targets.Any(target => target.When.Hold(fields)))
            return new(Standing.NoTarget, version.Targets is [var only] ? only.When.Missing(fields) : null);
        if (version.Per is { } per && fields[per] is null)
            return new(Standing.ForNobody);
        return version.Starts.Missing(fields) is { } start ? new(Standing.NotStarted, start) : new(Standing.Holds);
    }
}
