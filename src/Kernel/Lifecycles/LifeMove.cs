namespace Tandem.Kernel.Lifecycles;

/// <summary>One way from a state to another.</summary>
/// <param name="Verb">As the button says it, such as "Resolve".</param>
/// <param name="Requires">Names of the request's fields that must be filled.</param>
public sealed record LifeMove(string From, string To, string Verb, params IReadOnlyList<string> Requires)
{
    /// <summary>Whoever does it says why: it is not what comes next by itself.</summary>
    public bool IsDetour => Requires.Contains("reason");
}
