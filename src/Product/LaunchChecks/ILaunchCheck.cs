using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>Something that must be so before a launch goes, looked up on the records as they are when it is asked. One check, one file; every one that is registered is asked.</summary>
public interface ILaunchCheck
{
    /// <summary>As the API names it, such as <c>runbookLinked</c>.</summary>
    string Name { get; }

    /// <summary>What must be so, as a sentence without its end.</summary>
    string Label { get; }

    /// <summary>Whether it stands before what comes or before what goes.</summary>
    LaunchType For { get; }

    /// <summary>A person may say that it is met.</summary>
    bool IsAttested => false;

    Task<Finding> Of(LaunchScope scope, CancellationToken stop);
}
