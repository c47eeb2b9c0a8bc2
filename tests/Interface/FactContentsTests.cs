using System.Reflection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Tests.Interface;

/// <summary>Whatever a fact carries, its record's timeline has words for it.</summary>
public sealed class FactContentsTests
{
    private static readonly Type[] Plain = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateTimeOffset), typeof(RecordKey)];

    [Fact]
    public void Every_member_of_a_fact_can_be_said()
    {
        var facts = Rooms.House().Facts;

        facts.Count.ShouldBeGreaterThan(100);
        facts.SelectMany(fact => Members(fact.Value).Where(member => !IsSayable(member.ParameterType)).Select(member => $"{fact.Key}: {member.Name}")).ShouldBeEmpty();
    }

    [Fact]
    public void A_member_without_words_would_be_noticed() =>
        Members(typeof(Unsayable)).Where(member => !IsSayable(member.ParameterType)).Select(member => member.Name).ShouldBe(["Length"]);

    private static IEnumerable<ParameterInfo> Members(Type fact) => fact.GetConstructors().Single().GetParameters().Where(member => member.GetCustomAttribute<UntoldAttribute>() is null);

    // A bare key is for programs: what it names is named by another member, or is gone.
    private static bool IsSayable(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Plain.Contains(type) || type == typeof(Guid) || type.IsEnum || type.IsAssignableTo(typeof(IId))
            || (type.IsGenericType && type.GetGenericArguments().All(IsSayable))
            || (type.Assembly.GetName().Name!.StartsWith("Tandem", StringComparison.Ordinal) && Members(type).All(member => IsSayable(member.ParameterType)));
    }

    private sealed record Unsayable(string Name, TimeSpan Length);
}
