using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Tandem.Interface.Readers;

/// <summary>
/// What every component of a page inherits: those that load something wait for their turn, because Blazor starts neighbours at the
/// same time. On SQLite nobody would notice; on PostgreSQL the page would break.
/// </summary>
public abstract class PageComponent : ComponentBase
{
    private static readonly ConcurrentDictionary<Type, bool> Loaders = new();

    [Inject] private Turn Turn { get; set; } = null!;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (!Loads(GetType()))
            return base.SetParametersAsync(parameters);
        // A view of parameters lives only until the first wait.
        parameters.SetParameterProperties(this);
        return Turn.Take(() => base.SetParametersAsync(ParameterView.Empty));
    }

    /// <summary>Whether a component does something that takes time before it is shown.</summary>
    public static bool Loads(Type component) => Loaders.GetOrAdd(component, static type =>
        Overrides(type, nameof(OnInitializedAsync)) || Overrides(type, nameof(OnParametersSetAsync)));

    private static bool Overrides(Type component, string method) =>
        component.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType != typeof(ComponentBase);
}
