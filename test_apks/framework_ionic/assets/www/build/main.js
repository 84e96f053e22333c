webpackJsonp([0],{1:function(n,l,u){var t=u(2);l.a=function(){window.navigator.contacts.find(["name"],t)}}});
