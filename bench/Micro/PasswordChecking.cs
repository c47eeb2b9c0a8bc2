using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Identity;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.Bench.Micro;

/// <summary>Refusing a wrong password of somebody who is known, and of nobody: the times must be alike (within a tenth), or they tell who is known.</summary>
public class PasswordChecking
{
    private readonly Passwords passwords = new(new PasswordHasher<Account>());
    private readonly Account known = new();

    [GlobalSetup]
    public void Make() => passwords.Set(known, "correct horse battery staple", new Person { Name = "Nora" });

    [Benchmark(Baseline = true)]
    public bool Known() => passwords.Check(known, "wrong horse battery staple");

    [Benchmark]
    public bool Unknown() => passwords.Check(null, "wrong horse battery staple");
}
