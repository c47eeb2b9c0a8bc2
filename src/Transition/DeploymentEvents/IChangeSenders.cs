using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Access;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Keys, other than API tokens, by which systems may tell of changes. Each practice that gives such keys registers its own.</summary>
public interface IChangeSenders
{
    /// <summary>Who shows the key; null: it is none of these.</summary>
    ValueTask<Actor?> Open(string key, HttpContext context);
}
