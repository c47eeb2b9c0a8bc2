namespace Tandem.Kernel.Lifecycles;

/// <summary>What a state means to somebody who does not know the practice.</summary>
public enum StateCategory
{
    /// <summary>Nobody has begun.</summary>
    Waiting,

    /// <summary>Somebody is at it.</summary>
    Active,

    /// <summary>At it, but held up by something outside.</summary>
    Held,

    /// <summary>Done, not yet final.</summary>
    Done,

    /// <summary>Final.</summary>
    Ended,
}
