using Tandem.Interface.Language;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Deployments;

/// <summary>Says in words where something was brought.</summary>
public static class DeploymentWords
{
    public static string Where(Deployment deployment, Words say) => Where(deployment.Environment, deployment.Place, say);

    public static string Where(ItemEnvironment? environment, string place, Words say) => (environment, place) switch
    {
        (null, "") => say["Unknown"],
        (null, _) => place,
        ({ } known, "") => say[Names.Sentence(Names.Camel(known.ToString()))],
        ({ } known, _) => $"{say[Names.Sentence(Names.Camel(known.ToString()))]} ({place})",
    };
}
