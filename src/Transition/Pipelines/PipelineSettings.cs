using Tandem.Kernel.Settings;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Pipelines;

/// <summary>Where a change is needed.</summary>
public static class PipelineSettings
{
    private static readonly string[] Known = [.. Enum.GetNames<ItemEnvironment>().Select(Names.Camel)];

    public static readonly Setting<IReadOnlyList<string>> Controlled = new(
        "deployments.controlled", "Deployments", "Environments that need a change",
        "Separated by commas: production, recovery, staging, test, development. An environment that nobody knows needs one, too.",
        ["production", "recovery"],
        value => value.FirstOrDefault(word => !Known.Contains(word, StringComparer.OrdinalIgnoreCase)) is { } strange ? $"\"{strange}\" is no environment: use {string.Join(", ", Known)}." : null);
}
