namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>What showed that something was altered.</summary>
public enum FindingOrigin
{
    /// <summary>A pipeline told of it.</summary>
    Deployment = 1,

    /// <summary>An inventory found an item different.</summary>
    Inventory = 2,
}
