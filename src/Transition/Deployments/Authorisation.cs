namespace Tandem.Transition.Deployments;

/// <summary>Whether somebody had allowed what was brought somewhere.</summary>
public enum Authorisation
{
    /// <summary>Where it was brought, nobody has to be asked.</summary>
    NotNeeded = 1,

    /// <summary>A change covered it.</summary>
    Authorised = 2,

    /// <summary>No change covered it.</summary>
    Unauthorised = 3,

    /// <summary>No change covered it, and somebody accepted that afterwards.</summary>
    Accepted = 4,
}
