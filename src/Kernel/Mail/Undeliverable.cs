namespace Tandem.Kernel.Mail;

/// <summary>A letter can never reach its address: trying again would not help.</summary>
public sealed class Undeliverable(string why) : Exception(why);
