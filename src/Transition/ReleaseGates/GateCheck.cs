namespace Tandem.Transition.ReleaseGates;

/// <summary>How one sees whether a gate is met.</summary>
public enum GateCheck
{
    /// <summary>A person says so, and by what one sees it.</summary>
    Checklist = 1,

    /// <summary>It brings at least one change.</summary>
    HasChanges = 2,

    /// <summary>Every change was approved, and none was rejected or cancelled.</summary>
    ChangesApproved = 3,

    /// <summary>Every change says how everything gets back to where it was; standard changes by their template.</summary>
    BackOutPlanned = 4,

    /// <summary>The notes name everything that is linked to it or to its changes, such as known errors.</summary>
    LinkedTold = 5,

    /// <summary>It was deployed to test or staging with success.</summary>
    DeployedBefore = 6,

    /// <summary>It runs in production.</summary>
    RunsInProduction = 7,

    /// <summary>Every change is done.</summary>
    ChangesFinished = 8,
}
