namespace Tandem.Transition.Pipelines;

/// <summary>What a pipeline is told.</summary>
public enum GateDecision
{
    /// <summary>Go on.</summary>
    Allow = 1,

    /// <summary>Not yet: ask again later.</summary>
    Wait = 2,

    /// <summary>No, unless somebody does something about it.</summary>
    Refuse = 3,
}
