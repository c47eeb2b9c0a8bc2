namespace Tandem.Operation.Incidents;

/// <summary>How an incident ended.</summary>
public enum ResolutionCode
{
    /// <summary>The cause is gone.</summary>
    Solved,

    /// <summary>It works again by another way; the cause stays.</summary>
    Workaround,

    /// <summary>It went away by itself.</summary>
    NotReproducible,

    /// <summary>It was the same as another incident.</summary>
    Duplicate,

    /// <summary>What was reported is as it should be.</summary>
    NoFault,

    /// <summary>The requester did not answer what was asked.</summary>
    NoAnswer,
}
