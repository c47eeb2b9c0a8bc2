using System.Reflection;
using System.Text.Json;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Binding;

/// <summary>One member of a request's class, and how its value is read.</summary>
public sealed class RequestMember
{
    internal RequestMember(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var element = ElementOf(type);
        Name = Text.Names.Camel(parameter.Name!);
        Label = Text.Names.Sentence(Name);
        Type = parameter.ParameterType;
        MayBeNull = type != parameter.ParameterType || new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.NotNull;
        Default = parameter.HasDefaultValue ? parameter.DefaultValue : type.IsValueType && !MayBeNull ? Activator.CreateInstance(type) : null;
        Required = !MayBeNull && !parameter.HasDefaultValue;
        Target = TargetOf(type);
        ManyOf = Target is null && element is not null ? TargetOf(element) : null;
        Make = (Target ?? ManyOf) is { } target ? Ids.Maker(target) : null;
        Read = ValueReader.For(type);
        ValueType = type;
    }

    public string Name { get; }

    public string Label { get; }

    public Type Type { get; }

    /// <summary>The type without <see cref="Nullable{T}"/>.</summary>
    public Type ValueType { get; }

    public bool MayBeNull { get; }

    /// <summary>The caller must name it.</summary>
    public bool Required { get; }

    public object? Default { get; }

    /// <summary>For a reference: the class of the records it points at.</summary>
    public Type? Target { get; }

    /// <summary>For a list of references: the class of the records they point at.</summary>
    public Type? ManyOf { get; }

    internal Func<Guid, object>? Make { get; }

    /// <summary>Reads a value from JSON; null when it is none of this type.</summary>
    internal Func<JsonElement, object?> Read { get; }

    private static Type? TargetOf(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } given && given.GetGenericTypeDefinition() == typeof(Id<>)
            ? given.GetGenericArguments()[0] : null;

    private static Type? ElementOf(Type type) => type.IsArray
        ? type.GetElementType()
        : type is { IsGenericType: true } && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? element : null;
}
