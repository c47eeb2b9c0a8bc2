using Tandem.Transition.Configuration;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Guesses what kind of environment a pipeline means by a name of its own, such as <c>eu-prod-1</c>.</summary>
internal static class EnvironmentWords
{
    // In this order: "preprod" is no production.
    private static readonly (string Part, ItemEnvironment Environment)[] Parts =
    [
        ("preprod", ItemEnvironment.Staging), ("pre-prod", ItemEnvironment.Staging), ("nonprod", ItemEnvironment.Test), ("non-prod", ItemEnvironment.Test),
        ("stag", ItemEnvironment.Staging), ("uat", ItemEnvironment.Staging), ("accept", ItemEnvironment.Staging),
        ("test", ItemEnvironment.Test), ("qa", ItemEnvironment.Test), ("dev", ItemEnvironment.Development), ("recover", ItemEnvironment.Recovery),
        ("prod", ItemEnvironment.Production), ("prd", ItemEnvironment.Production), ("live", ItemEnvironment.Production),
    ];

    /// <summary>Null: nobody knows.</summary>
    public static ItemEnvironment? Read(string? name)
    {
        foreach (var (part, environment) in Parts)
        {
            if (name?.Contains(part, StringComparison.OrdinalIgnoreCase) == true)
                return environment;
        }

        return null;
    }

    /// <summary>What the pipeline calls the environment, where it is more than the word for its kind.</summary>
    public static string Place(string? name) => name is null || Enum.GetNames<ItemEnvironment>().Contains(name, StringComparer.OrdinalIgnoreCase) ? "" : name;
}
