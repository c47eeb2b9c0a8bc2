using System.Reflection;

namespace Tandem.Tests.Rules;

/// <summary>Our methods say what they do; that they can be awaited is told by what they return.</summary>
public sealed class MethodNames
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> EachRoom => RoomOrder.EachRoom;

    [Theory, MemberData(nameof(EachRoom))]
    public void None_of_ours_ends_in_Async(string room) => EndingInAsync(RoomOrder.Load(room).GetTypes()).ShouldBeEmpty();

    [Fact]
    public void One_that_does_would_be_noticed()
    {
        EndingInAsync([typeof(Offender)]).ShouldBe([$"{nameof(Offender)}.WaitAsync"]);
        EndingInAsync([typeof(Obliged)]).ShouldBeEmpty("the framework chose the name of a method that implements or overrides one of its own");
    }

    private static IEnumerable<string> EndingInAsync(IEnumerable<Type> types) => types
        .Where(type => !type.IsInterface && type.Namespace?.StartsWith("Tandem", StringComparison.Ordinal) == true)
        .SelectMany(type => type.GetMethods(Own).Where(method =>
            method.Name.EndsWith("Async", StringComparison.Ordinal)
            && !method.Name.Contains('.', StringComparison.Ordinal)
            && !method.Name.StartsWith('<')
            && method.GetBaseDefinition().DeclaringType == type
            && !Implements(type, method)))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

    private static bool Implements(Type type, MethodInfo method) =>
        type.GetInterfaces().Any(face => type.GetInterfaceMap(face).TargetMethods.Contains(method));

    private sealed class Offender
    {
        public static Task WaitAsync() => Task.CompletedTask;
    }

    private sealed class Obliged : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
